"""Forms as clients really send them, and as nobody should."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import ClientDisconnect, Request

from smalto import errors
from smalto.api import trace
from smalto.api.held import Held, Lease
from smalto.api.multipart import Form, FormLimits, read_form

LIMITS = FormLimits(total_bytes=8 << 20, file_bytes=4 << 20)


def part(name: str, value: bytes, *, filename: str | None = None, kind: str | None = None) -> bytes:
    head = f'Content-Disposition: form-data; name="{name}"'
    if filename is not None:
        head += f'; filename="{filename}"'
    if kind is not None:
        head += f"\r\nContent-Type: {kind}"
    return f"--B\r\n{head}\r\n\r\n".encode() + value + b"\r\n"


def read(
    scratch: Path, body: bytes, *, chunk_bytes: int = 1 << 16, limits: FormLimits = LIMITS,
    content_type: str = "multipart/form-data; boundary=B", length: bool = False,
) -> tuple[Form, list[bytes], list[Path]]:  # fmt: skip
    """The form, its files' bytes, and the paths that existed while it was open."""
    chunks = [body[at : at + chunk_bytes] for at in range(0, len(body), chunk_bytes)] or [b""]
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": chunk, "more_body": at < len(chunks) - 1}
        for at, chunk in enumerate(chunks)
    ]

    async def receive() -> dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    headers = [(b"content-type", content_type.encode())]
    if length:
        headers.append((b"content-length", str(len(body)).encode()))
    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": "/", "headers": headers}
    trace.start(scope)

    async def story() -> tuple[Form, list[bytes], list[Path]]:
        lease = Lease(Held(1 << 30))
        async with read_form(Request(scope, receive), limits, scratch, lease) as form:
            spooled = [u.data for u in form.uploads if isinstance(u.data, Path)]
            assert all(path.exists() for path in spooled)
            return form, [_bytes(u.data) for u in form.uploads], spooled

    try:
        return asyncio.run(story())
    finally:
        assert not scratch.exists() or not list(scratch.iterdir()), "a file was left behind"


def _bytes(data: bytes | Path) -> bytes:
    return data if isinstance(data, bytes) else data.read_bytes()


@pytest.mark.parametrize("chunk_bytes", [1, 7, 1 << 16])
def test_parts_in_any_order_and_any_chunks(tmp_path: Path, chunk_bytes: int) -> None:
    body = (
        part("image[]", b"\x89PNG\r\n--C", filename="../../etc/passwd", kind="image/png")
        + part("prompt", "a fox 狐狸".encode())
        + part("image[]", b"", filename="empty")
        + part("n", b"2")
        + b"--B--\r\n"
    )
    form, files, _ = read(tmp_path / "up", body, chunk_bytes=chunk_bytes)
    assert form.texts == {"prompt": "a fox 狐狸", "n": "2"}
    assert files == [b"\x89PNG\r\n--C", b""]
    first, second = form.uploads
    assert (first.field, first.filename) == ("image[]", "../../etc/passwd")
    assert (first.content_type, second.content_type) == ("image/png", None)


def test_large_files_wait_on_disk_and_go(tmp_path: Path) -> None:
    large = random.Random(1).randbytes(3 << 20)
    body = part("image", large, filename="a") + part("image", b"small", filename="b") + b"--B--"
    _, files, spooled = read(tmp_path / "up", body, chunk_bytes=len(body))
    assert files == [large, b"small"] and len(spooled) == 1
    assert not spooled[0].exists()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not a form",
        b"--B\r\n",
        part("prompt", b"x"),  # no end
        b"--C\r\n\r\nx\r\n--C--",
        b"--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--",  # no name
        b"--B\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--B--",
        b"--B\r\nbad header\r\n\r\nx\r\n--B--",
        b"".join(part("a", b"") for _ in range(101)) + b"--B--",
        b"".join(part("a", b"", filename="f") for _ in range(19)) + b"--B--",
    ],
)
def test_a_broken_form_is_refused(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(errors.InvalidRequest, match="could not parse the form") as caught:
        read(tmp_path / "up", body)
    assert caught.value.status == 400


@pytest.mark.parametrize(
    "content_type", ["multipart/form-data", "multipart/form-data; boundary=", "text/plain",
                     "multipart/form-data; boundary=" + "x" * 10_000],
)  # fmt: skip
def test_a_form_names_its_boundary(tmp_path: Path, content_type: str) -> None:
    with pytest.raises(errors.InvalidRequest):
        read(tmp_path / "up", part("a", b"x") + b"--B--", content_type=content_type)


@pytest.mark.parametrize("length", [True, False])
def test_too_large_is_413(tmp_path: Path, length: bool) -> None:
    limits = FormLimits(total_bytes=1000, file_bytes=4000)
    body = part("image", b"x" * 2000, filename="a") + b"--B--"
    with pytest.raises(errors.BodyTooLarge, match="1000 bytes"):
        read(tmp_path / "up", body, limits=limits, length=length)


def test_each_file_and_each_text_has_a_limit(tmp_path: Path) -> None:
    limits = FormLimits(total_bytes=9 << 20, file_bytes=2 << 20, text_bytes=100)
    with pytest.raises(errors.ImageUserError, match=r"image 2,.* more than 2 MB"):
        body = part("image", b"x", filename="a") + part("image", b"x" * (3 << 20), filename="b")
        read(tmp_path / "up", body + b"--B--", limits=limits)
    with pytest.raises(errors.BodyTooLarge):
        read(tmp_path / "up", part("prompt", b"x" * 101) + b"--B--", limits=limits)
    with pytest.raises(errors.BodyTooLarge):  # together
        many = b"".join(part(f"p{number}", b"x" * 60) for number in range(2))
        read(tmp_path / "up", many + b"--B--", limits=limits)


@given(st.binary(max_size=400), st.integers(1, 50))
def test_any_bytes_are_a_form_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, chunk_bytes: int
) -> None:
    scratch = tmp_path_factory.getbasetemp() / "noise"
    body = b"--B\r\n" + noise + b"\r\n--B--"
    try:
        read(scratch, body, chunk_bytes=chunk_bytes)
    except errors.InvalidRequest as error:
        assert error.status in (400, 413)


def test_a_client_that_leaves_takes_its_files_along(tmp_path: Path) -> None:
    scratch = tmp_path / "up"

    async def receive_half() -> AsyncIterator[dict[str, Any]]:
        body = part("image", b"x" * (3 << 20), filename="a")
        yield {"type": "http.request", "body": body, "more_body": True}
        yield {"type": "http.disconnect"}

    async def story() -> None:
        messages = receive_half()
        scope: dict[str, Any] = {
            "type": "http", "method": "POST", "path": "/",
            "headers": [(b"content-type", b"multipart/form-data; boundary=B")],
        }  # fmt: skip
        trace.start(scope)
        request = Request(scope, lambda: anext(messages))  # type: ignore[arg-type]
        async with read_form(request, LIMITS, scratch, Lease(Held(1 << 30))):
            raise AssertionError("half a form")

    with pytest.raises(ClientDisconnect):
        asyncio.run(story())
    assert not list(scratch.iterdir())
