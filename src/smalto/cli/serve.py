"""`smalto serve`: one process, its state under SMALTO_HOME, one line on stdout when it can draw."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import sys

import uvicorn

from smalto.accounts.keys import Keys
from smalto.api.app import build_app
from smalto.api.context import Context
from smalto.clock import SystemClock
from smalto.config import DRAIN_S, Settings, refuse_open_bind
from smalto.engines import catalog, registry
from smalto.errors import LocalError
from smalto.service import ImageService
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore
from smalto.storage.ledger import SqlLedger


def run(*, host: str, port: int, engine_name: str) -> None:
    """Serves until a signal comes. Raises LocalError or EngineUnavailable."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    settings = Settings.from_env()
    engine = registry.create(engine_name)
    database = Database(settings.database_path)
    try:
        clock = SystemClock()
        keys = Keys(KeyStore(database), clock)
        refuse_open_bind(host, has_keys=keys.any_living())
        listener = bind(host, port)
        service = ImageService(
            engine,
            ledger=SqlLedger(database),
            clock=clock,
            threads=settings.threads,
            max_queued=settings.max_queued,
        )
        context = Context(settings, service, keys, catalog.load())
        asyncio.run(_serve(context, host, listener))
    finally:
        database.close()


def bind(host: str, port: int) -> socket.socket:
    """Bound here rather than by uvicorn, so that port 0 can be told and a taken one explained."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise LocalError(
            f"Cannot listen on {host} port {port}: {error.strerror or error}. Choose another with "
            "--port, or --port 0 for any free one."
        ) from error
    return listener


def ready_line(host: str, listener: socket.socket, first_key: str | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    line = f"Smalto is ready at http://{shown}:{listener.getsockname()[1]}"
    return f"{line} - API key (shown only now): {first_key}" if first_key else line


async def _serve(context: Context, host: str, listener: socket.socket) -> None:
    config = uvicorn.Config(
        build_app(context),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=DRAIN_S,
    )
    server = uvicorn.Server(config)
    _stop_on_signals(server)
    announcing = asyncio.create_task(_announce(context, server, host, listener))
    await server.serve(sockets=[listener])
    if not announcing.done():
        announcing.cancel()
    await asyncio.gather(announcing, return_exceptions=True)
    if not announcing.cancelled():
        announcing.result()


def _stop_on_signals(server: uvicorn.Server) -> None:
    """uvicorn drains on a signal and then raises it once more; ours makes that a clean exit."""

    def stop(*_: object) -> None:
        server.should_exit = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)


async def _announce(
    context: Context, server: uvicorn.Server, host: str, listener: socket.socket
) -> None:
    """Prints the line once the engine is warm; an engine that cannot load stops the server. The
    first key is made only now: a start that failed must not use up its only showing."""
    try:
        await context.service.wait_ready()
        while not server.started:
            await asyncio.sleep(0.01)
        first_key = context.keys.create("first") if not context.keys.list() else None
        print(ready_line(host, listener, first_key), flush=True)
    except BaseException:
        server.should_exit = True
        raise
