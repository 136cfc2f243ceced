"""`smalto serve`: one process, its state under SMALTO_HOME, one line on stdout when it can draw;
another says where to set up the playground, while nobody has."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from types import ModuleType

import uvicorn

from smalto.accounts.keys import Keys
from smalto.accounts.memory import open_memory
from smalto.accounts.people import open_people
from smalto.api import access
from smalto.api.app import build_app
from smalto.api.context import Context
from smalto.api.unread import Unread
from smalto.cli.cluster import hosts as cluster_hosts
from smalto.cli.people import setup_address
from smalto.clock import SystemClock
from smalto.config import DRAIN_S, Settings, refuse_open_bind
from smalto.engines import catalog, registry
from smalto.engines.catalog import Catalog
from smalto.engines.remote import settings as remote_settings
from smalto.engines.remote.settings import EnginesFile
from smalto.engines.remote.upstream import Upstream
from smalto.errors import EngineUnavailable, LocalError
from smalto.jobs.host import Host
from smalto.jobs.process import ProcessHost
from smalto.jobs.remote import RemoteHost
from smalto.jobs.residents import Resident, Residents
from smalto.media.intake import Intake
from smalto.playground import open_playground
from smalto.service import ImageService
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore
from smalto.storage.ledger import SqlLedger
from smalto.storage.usage import UsageStore

log = logging.getLogger("smalto.serve")
AFTER_DRAIN_S = 5
"""How long uvicorn waits for answers to be read once everything is drawn."""


def run(
    *, host: str, port: int, engine_name: str, contract: bool = False, cluster: str = ""
) -> None:
    """Serves until a signal comes. `cluster`: its address; "" for none. Raises LocalError or
    EngineUnavailable."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    access.log_to(sys.stderr)
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # warns of what clients send
    settings = Settings.from_env()
    if contract:
        settings = replace(settings, contract=True)
    database = Database(settings.database_path)
    try:
        with cluster_hosts(cluster, engine_name, settings) as replicas:
            _run(host, port, engine_name, settings, database, replicas)
    finally:
        database.close()


def _run(
    host: str,
    port: int,
    engine_name: str,
    settings: Settings,
    database: Database,
    replicas: dict[str, Host],
) -> None:
    clock = SystemClock()
    keys = Keys(KeyStore(database), clock)
    people = open_people(database, clock)
    refuse_open_bind(host, has_keys=keys.any_living(), has_people=people.any_person())
    listener = bind(host, port)
    remotes = remote_settings.load(settings.engines_path)
    near = hosts(engine_name, settings, remotes, replicas)
    studios = {**near, **remote_hosts(remotes), **replicas}
    service = ImageService(
        studios,
        default=engine_name,
        ledger=SqlLedger(database),
        clock=clock,
        max_open=settings.max_queued,
        routes=remotes.routes,
    )
    memory = open_memory(database, BlobStore(settings.memory_path, clock), clock)
    catalog_ = models_of(settings, sorted(studios), remotes)
    context = Context(
        settings,
        service,
        keys,
        catalog_,
        clock,
        memory=memory,
        people=people,
        usage=UsageStore(database),
        playground=open_playground(database, settings.gallery_path, service, clock),
    )
    _event_loop().run(_serve(context, host, listener))


def models_of(
    settings: Settings, engines: Sequence[str], remotes: EnginesFile | None = None
) -> Catalog:
    """The packaged table, the engines by their own names, and what the settings and the file of
    engines say. Raises LocalError for settings that cannot be."""
    routes = remotes.routes if remotes is not None else {}
    routed = {model_id: route.names[0] for model_id, route in routes.items()}
    table = catalog.load().with_engines(engines).with_table(dict(settings.models), engines)
    table = table.with_table(routed, engines)
    return table.with_default(settings.default_model) if settings.default_model else table


def _event_loop() -> ModuleType:
    """uvloop where there is one (not on Windows): a third less time for each request."""
    try:
        import uvloop
    except ImportError:
        return asyncio
    return uvloop


def remote_hosts(remotes: EnginesFile) -> dict[str, Host]:
    """Raises LocalError for a key that is not where it should be."""
    intake = Intake(workers=2)
    return {
        name: RemoteHost(Upstream(remote, intake, key=remote.key()))
        for name, remote in remotes.remotes.items()
    }


def hosts(
    engine_name: str,
    settings: Settings,
    remotes: EnginesFile | None = None,
    elsewhere: Collection[str] = (),
) -> dict[str, Host]:
    """Every installed engine, each in processes of its own that start when it is first needed. A
    scripted engine answers only where it was asked for by name. `elsewhere`: who a cluster has."""
    far = {*(remotes.remotes if remotes is not None else ()), *elsewhere}
    wanted = {engine_name, *_routed(remotes)}
    names = {*wanted, *(name for name in registry.factories() if name != "fake")} - far
    found: dict[str, Host] = {}
    residents = Residents(settings.model_memory_bytes)
    for name in sorted(names):
        try:
            found[name] = _host(name, settings, residents)
        except EngineUnavailable as error:
            if name == engine_name:
                raise
            log.error("%s", error.message)
    return found


def _routed(remotes: EnginesFile | None) -> set[str]:
    """Who is named by a route."""
    routes = remotes.routes.values() if remotes is not None else ()
    return {name for route in routes for name in route.names}


def _host(engine_name: str, settings: Settings, residents: Residents) -> Host:
    """As many pictures at once as the settings say: in one process's threads when the engine can
    use them, in several processes when not."""
    capabilities = registry.create(engine_name).capabilities
    if capabilities.one_process:
        alone = ProcessHost(engine_name, capabilities, threads=capabilities.parallel)
        return Resident(alone, residents) if capabilities.memory_bytes else alone
    threads = min(settings.threads, capabilities.parallel)
    processes = -(-settings.threads // threads)
    return ProcessHost(engine_name, capabilities, processes=processes, threads=threads)


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


def setup_line(context: Context, host: str, listener: socket.socket) -> str:
    """Where the first person makes themselves known; a new code at every start."""
    base = browsable(context.settings.public_url, host, listener)
    address = setup_address(base, context.people.new_code())
    return f"Set up the playground, once and within a day, at {address}"


def browsable(public_url: str, host: str, listener: socket.socket) -> str:
    """Where a browser finds us; no browser goes to 0.0.0.0."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return public_url or f"http://{shown}:{listener.getsockname()[1]}"


async def _serve(context: Context, host: str, listener: socket.socket) -> None:
    config = uvicorn.Config(
        build_app(context),
        log_config=None,
        access_log=False,
        proxy_headers=False,  # ours are believed of SMALTO_TRUSTED_PROXIES only
        server_header=False,
        timeout_graceful_shutdown=AFTER_DRAIN_S,
    )
    server = _Server(config)
    _Drain(context.service, server).on_signals()
    announcing = asyncio.create_task(_announce(context, server, host, listener))
    watching = asyncio.create_task(Unread(server.server_state.connections).watch())
    await server.serve(sockets=[listener])
    watching.cancel()
    if not announcing.done():
        announcing.cancel()
    await asyncio.gather(announcing, return_exceptions=True)
    if not announcing.cancelled():
        announcing.result()


class _Server(uvicorn.Server):
    """Without handlers of its own: uvicorn's stop at once and raise the signal again later."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class _Drain:
    """What a signal does: nobody new is let in, what runs is finished within DRAIN_S, then the
    server ends; a second signal ends it at once."""

    def __init__(self, service: ImageService, server: uvicorn.Server) -> None:
        self._service = service
        self._server = server
        self._draining: asyncio.Task[None] | None = None

    def on_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(self._signalled))

    def _signalled(self) -> None:
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        else:
            self._server.force_exit = self._server.should_exit = True

    async def _drain(self) -> None:
        log.info("draining: finishing what is being drawn, for %d s at most", DRAIN_S)
        try:
            await self._service.drain(DRAIN_S)
        finally:
            self._server.should_exit = True


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
        if not context.settings.contract and not context.people.any_person():
            print(setup_line(context, host, listener), flush=True)
    except BaseException:
        server.should_exit = True
        raise
