"""No test here reaches a network: names are answered by a table, connections by a socket pair."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence

import pytest

from smalto.errors import ImageUserError, InvalidRequest, SmaltoError
from smalto.media import addresses, fetch
from smalto.media.fetch import Fetcher, FetchLimits
from smalto.media.uploads import Upload
from tests.robustness.corpus_png import GOOD

FIELD = "images[0].image_url"
PUBLIC = "93.184.216.34"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
URL = "https://pictures.example.com/fox.png"


class Network:
    """Resolves by a table and notes whom it was asked to call; `answer` is what the peer says."""

    def __init__(self, table: dict[str, Sequence[str]] | None = None, answer: bytes = b"") -> None:
        self.table = table
        self.answer = answer
        self.dialled: list[tuple[str, str]] = []
        self.asked = b""
        self.drip_s: float | None = None
        self.at_once = 0
        self._open: list[socket.socket] = []

    def resolve(self, host: str) -> Sequence[str]:
        """Without a table every name is public: then only the URL itself can be at fault."""
        if self.table is None:
            literal = host.replace(".", "").isdigit() or ":" in host
            return [host] if literal else [PUBLIC]
        if host not in self.table:
            raise OSError
        return self.table[host]

    def dial(self, address: str, host: str, timeout_s: float) -> socket.socket:
        self.dialled.append((address, host))
        ours, theirs = socket.socketpair()
        self._open.append(theirs)
        threading.Thread(target=self._serve, args=(theirs,), daemon=True).start()
        return ours

    def _serve(self, peer: socket.socket) -> None:
        try:
            while b"\r\n\r\n" not in self.asked:
                self.asked += peer.recv(4096)
            peer.sendall(self.answer[: self.at_once])
            step = 1 if self.drip_s else 1 << 20
            for at in range(self.at_once, len(self.answer), step):
                peer.sendall(self.answer[at : at + step])
                time.sleep(self.drip_s or 0)
            peer.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def close(self) -> None:
        for peer in self._open:
            peer.close()


@pytest.fixture
def network() -> Iterator[Network]:
    network = Network()
    yield network
    network.close()


def read(url: str, network: Network, *, allow: bool = True, **limits: float) -> Upload:
    fetcher = Fetcher(
        allow_https=allow,
        limits=FetchLimits(**limits),  # type: ignore[arg-type]
        resolve=network.resolve,
        dial=network.dial,
    )
    try:
        return asyncio.run(fetcher.read(url, FIELD))
    finally:
        fetcher.close()


def refusal(url: str, network: Network, *, allow: bool = True, **limits: float) -> SmaltoError:
    with pytest.raises(SmaltoError) as caught:
        read(url, network, allow=allow, **limits)
    return caught.value


# --- data: URLs --------------------------------------------------------------------------------


def data_url(data: bytes, head: str = "data:image/png;base64,") -> str:
    return head + base64.b64encode(data).decode()


@pytest.mark.parametrize(
    "head",
    [
        *("data:image/png;base64,", "DATA:image/PNG;Base64,", "data:;base64,"),
        "data:image/jpeg;name=fox.jpg;charset=utf-8;base64,",
    ],
)
def test_data_urls_are_always_read(head: str, network: Network) -> None:
    upload = read(data_url(GOOD, head), network, allow=False)
    assert (upload.data, upload.field, upload.origin) == (GOOD, FIELD, "url")
    assert network.dialled == []


def test_large_data_urls_too(network: Network) -> None:
    data = bytes(1_000_000)
    assert read(data_url(data), network).data == data


@pytest.mark.parametrize(
    "url",
    [
        *("data:", "data:,", "data:image/png,abc", "data:image/png;base64", "data:text/html,<b>"),
        *("data:image/png;base64,%%%", "data:image/png;base64,iVBOR", "data:image/png;base64,é"),
        *("data:image/png;base64,iVBO Rw0K", "data:image/png;base64,iVBO\nRw0K"),
        "data:image/png;base64,iVBORw0=K",
        "data:image/png" + ";a=b" * 500 + ";base64,iVBORw0K",
    ],
)
def test_broken_data_urls(url: str, network: Network) -> None:
    error = refusal(url, network)
    assert isinstance(error, ImageUserError)
    assert (error.code, error.param) == ("invalid_image_file", FIELD)
    assert error.message.startswith("Invalid image data.")


def test_too_long(network: Network) -> None:
    error = refusal("data:image/png;base64," + "A" * 20_971_520, network)
    assert (error.code, error.param) == ("string_above_max_length", FIELD)


# --- whom we never call ------------------------------------------------------------------------

HOSTILE = """
http://pictures.example.com/a.png
HTTP://pictures.example.com/a.png
ftp://pictures.example.com/a.png
file:///etc/passwd
gopher://127.0.0.1:6379/_FLUSHALL
javascript:alert(1)
//pictures.example.com/a.png
https:pictures.example.com
https:/pictures.example.com/a.png
https:///pictures.example.com/a.png
https://
https://localhost/a.png
https://LOCALHOST/a.png
https://localhost./a.png
https://localhost.localdomain/a.png
https://metadata/computeMetadata/v1/
https://metadata.google.internal/computeMetadata/v1/
https://printer.local/a.png
https://router.lan/a.png
https://127.0.0.1/a.png
https://127.0.0.1:443/a.png
https://127.1/a.png
https://127.0.1/a.png
https://2130706433/a.png
https://0x7f000001/a.png
https://0x7f.0.0.1/a.png
https://0177.0.0.1/a.png
https://017700000001/a.png
https://127.0.0.1./a.png
https://127.0.0.1%00.example.com/a.png
https://0/a.png
https://0.0.0.0/a.png
https://10.0.0.1/a.png
https://10.255.255.255/a.png
https://100.64.0.1/a.png
https://169.254.169.254/latest/meta-data/
https://172.16.0.1/a.png
https://172.31.255.255/a.png
https://192.168.0.1/a.png
https://192.0.0.192/opc/v2/
https://198.18.0.1/a.png
https://224.0.0.1/a.png
https://255.255.255.255/a.png
https://240.0.0.1/a.png
https://[::]/a.png
https://[::1]/a.png
https://[0:0:0:0:0:0:0:1]/a.png
https://[::ffff:127.0.0.1]/a.png
https://[::ffff:7f00:1]/a.png
https://[::ffff:0:127.0.0.1]/a.png
https://[::127.0.0.1]/a.png
https://[64:ff9b::127.0.0.1]/a.png
https://[64:ff9b:1::7f00:1]/a.png
https://[2002:7f00:1::]/a.png
https://[2001:0:7f00:1::]/a.png
https://[2606:4700::5efe:127.0.0.1]/a.png
https://[2606:4700::200:5efe:7f00:1]/a.png
https://[fe80::1]/a.png
https://[fe80::1%25eth0]/a.png
https://[fc00::1]/a.png
https://[fd12:3456::1]/a.png
https://[fec0::1]/a.png
https://[ff02::1]/a.png
https://[2001:db8::1]/a.png
https://[3fff::1]/a.png
https://[100::1]/a.png
https://[::1/a.png
https://::1/a.png
https://user@pictures.example.com/a.png
https://user:word@pictures.example.com/a.png
https://pictures.example.com@127.0.0.1/a.png
https://pictures.example.com\\@127.0.0.1/a.png
https://127.0.0.1\\.example.com/a.png
https://pictures.example.com\\/a.png
https:\\\\127.0.0.1\\a.png
https://pictures.example.com#@127.0.0.1/a.png#b
https://pictures.example.com:22/a.png
https://pictures.example.com:443@127.0.0.1/
https://pictures.example.com:4430/a.png
https://pictures.example.com:/a.png
https://pictures..example.com/a.png
https://.example.com/a.png
https://-pictures.example.com/a.png
https://pictures.example.com/a b.png
https://pictures.example.com/\tb.png
https://pict ures.example.com/b.png
 https://pictures.example.com/a.png
https://pictures.example.com/a.png\r\nX-Injected:1
https://pictures.example.com\r\n/a.png
https://pictures.example.com/\x00
https://1\u3002127.0.0.1/a.png
https://\u2460\u2461\u2466.0.0.1/a.png
https://ex\u00e4mple.com/a.png
https://pictures.example.com/\u00e4.png
https://pictures.example.com/<script>
https://*.example.com/a.png
""".strip("\n").split("\n")


def written_out(line: str) -> str:
    for name, char in (("\\r", "\r"), ("\\n", "\n"), ("\\t", "\t"), ("\\x00", "\x00")):
        line = line.replace(name, char)
    return line


def test_the_table_is_long() -> None:
    assert len(set(HOSTILE)) >= 90


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_urls_are_never_dialled(line: str, network: Network) -> None:
    error = refusal(written_out(line), network)
    assert network.dialled == []
    assert isinstance(error, InvalidRequest) and error.code == "invalid_value"
    assert "127.0.0.1" not in error.message


@pytest.mark.parametrize(
    "found",
    [
        *(["127.0.0.1"], ["10.0.0.8"], ["169.254.169.254"], ["::1"], ["::ffff:10.0.0.1"]),
        *(["fe80::1%2"], ["64:ff9b::a00:1"], [PUBLIC, "192.168.1.1"], ["192.168.1.1", PUBLIC]),
        *([], ["nonsense"], [""]),
    ],
)
def test_public_names_of_private_addresses(found: list[str]) -> None:
    network = Network({"pictures.example.com": found})
    error = refusal(URL, network)
    assert network.dialled == []
    assert error.message.startswith("Error while downloading file. Check") and error.param == "url"


def test_a_name_is_asked_once() -> None:
    """A resolver that says public first and private afterwards has no second chance."""
    network = Network(answer=OK + b"\r\n" + GOOD)
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    network.resolve = lambda host: next(answers)  # type: ignore[method-assign]
    assert read(URL, network).data == GOOD
    assert network.dialled == [(PUBLIC, "pictures.example.com")]
    network.close()


@pytest.mark.parametrize(
    "address", [PUBLIC, "8.8.8.8", "2606:4700::6810:84e5", "2a00:1450:4001::200e"]
)
def test_public_addresses(address: str) -> None:
    assert addresses.is_public(address)


# --- what may be called, when it is allowed -----------------------------------------------------


def test_off_unless_allowed(network: Network) -> None:
    error = refusal(URL, network, allow=False)
    assert (error.code, error.param) == ("invalid_value", FIELD) and "data: URL" in error.message
    assert network.dialled == []


@pytest.mark.parametrize(
    ("url", "line", "host"),
    [
        (URL + "?w=1&h=2#top", b"GET /fox.png?w=1&h=2 HTTP/1.1", b"pictures.example.com"),
        ("https://Pictures.Example.com:443", b"GET / HTTP/1.1", b"pictures.example.com"),
        ("https://a.b-c.example.com?x", b"GET /?x HTTP/1.1", b"a.b-c.example.com"),
        ("https://[2606:4700::1111]/a", b"GET /a HTTP/1.1", b"[2606:4700::1111]"),
    ],
)
def test_a_picture_is_fetched(url: str, line: bytes, host: bytes, network: Network) -> None:
    network.answer = OK + f"Content-Length: {len(GOOD)}\r\n\r\n".encode() + GOOD
    upload = read(url, network)
    assert (upload.data, upload.origin, upload.field) == (GOOD, "url", FIELD)
    head = network.asked.split(b"\r\n")
    assert head[0] == line and b"Host: " + host in head
    assert not any(name in network.asked.lower() for name in (b"cookie", b"authorization"))
    address = "2606:4700::1111" if b"[" in host else PUBLIC
    assert network.dialled == [(address, host.decode().strip("[]"))]


def answered(head: bytes, body: bytes = GOOD) -> Network:
    return Network(answer=head + b"\r\n" + body)


@pytest.mark.parametrize("status", [301, 302, 307, 404, 500, 206])
def test_other_answers_are_reported_and_not_followed(status: int) -> None:
    network = answered(f"HTTP/1.1 {status} X\r\nLocation: https://169.254.169.254/\r\n".encode())
    error = refusal(URL, network)
    start = f"Error while downloading file. Upstream status code: {status}."
    assert error.message.startswith(start) and (error.param, error.code) == ("url", "invalid_value")
    assert len(network.dialled) == 1
    network.close()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", GOOD),
        (b"HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n", GOOD),
        (b"HTTP/1.1 200 OK\r\n", GOOD),
        (OK + b"Content-Encoding: gzip\r\n", GOOD),
        (OK + b"Content-Length: 999\r\n", GOOD),
        (OK, bytes(20_000)),
        (OK + b"Transfer-Encoding: chunked\r\n", b"zz\r\n"),
        (OK + b"X: y\r\n" * 500, GOOD),
        (OK + b"X: " + b"y" * 100_000 + b"\r\n", GOOD),
        (b"SSH-2.0-OpenSSH_9.9\r\n", b""),
        (b"", b""),
    ],
)
def test_answers_that_are_no_pictures(head: bytes, body: bytes) -> None:
    network = answered(head, body)
    error = refusal(URL, network, max_bytes=10_000)
    assert error.message.startswith("Error while downloading file. Check")
    network.close()


@pytest.mark.parametrize("at_once", [0, len(OK) + 4])
def test_a_slow_peer_is_hung_up_on(at_once: int, network: Network) -> None:
    network.answer, network.drip_s = OK + b"\r\n" + GOOD, 0.05
    network.at_once = at_once
    began = time.perf_counter()
    assert "Error while downloading" in refusal(URL, network, total_s=0.3).message
    assert time.perf_counter() - began < 3


def test_nobody_answers(network: Network) -> None:
    def dial(address: str, host: str, timeout_s: float) -> socket.socket:
        raise ssl.SSLError("certificate verify failed")

    network.dial = dial  # type: ignore[method-assign]
    error = refusal(URL, network)
    assert "certificate" not in error.message and error.status == 400


def test_the_real_dial_checks_certificates_and_leaves_the_handshake(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, theirs = socket.socketpair()
    monkeypatch.setattr(socket, "create_connection", lambda where, timeout: ours)
    line = fetch.system_dial(PUBLIC, "pictures.example.com", 1.0)
    assert isinstance(line, ssl.SSLSocket) and line.server_hostname == "pictures.example.com"
    assert line.context.verify_mode is ssl.CERT_REQUIRED and line.context.check_hostname
    line.close()
    theirs.close()
