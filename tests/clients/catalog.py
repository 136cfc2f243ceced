"""Which clients are tried: one row each, read by the tests and by the writer of the table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .sandbox import version_of

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Client:
    """`slug` names its page docs/clients/{page}.md and its results; `script` makes its calls.

    `sandbox` is the environment that it is installed in: `node`, a requirements file's name, or
    None for what needs no install (requests in the client's manner, and curl).
    """

    slug: str
    title: str
    package: str | None
    sandbox: str | None
    script: str
    page: str

    @property
    def version(self) -> str:
        if self.package is None or self.sandbox is None:
            return "replica" if self.slug != "curl" else "any"
        return version_of(self.sandbox, self.package)

    @property
    def is_node(self) -> bool:
        return self.script.endswith(".mjs")

    @property
    def calls(self) -> list[str]:
        """Read from the script, so that a call that never ran is missed."""
        text = (HERE / ("node" if self.is_node else "python") / self.script).read_text()
        return re.findall(r'^@?call\("(.+?)"[),]', text, re.MULTILINE)


CLIENTS = {
    client.slug: client
    for client in (
        Client(
            "openai-python",
            "openai-python, newest",
            "openai",
            "openai-newest",
            "openai_newest.py",
            "openai-python",
        ),
        Client(
            "openai-python-oldest",
            "openai-python, oldest with images",
            "openai",
            "openai-oldest",
            "openai_oldest.py",
            "openai-python",
        ),
        Client("openai-node", "openai-node", "openai", "node", "openai_calls.mjs", "openai-node"),
        Client(
            "vercel-ai", "Vercel AI SDK", "@ai-sdk/openai", "node", "vercel_calls.mjs", "vercel-ai"
        ),
        Client(
            "langchain-python",
            "LangChain (Python)",
            "langchain-community",
            "langchain",
            "langchain_calls.py",
            "langchain",
        ),
        Client(
            "langchain-js",
            "LangChain.js",
            "@langchain/openai",
            "node",
            "langchain_calls.mjs",
            "langchain",
        ),
        Client("litellm", "LiteLLM", "litellm", "litellm", "litellm_calls.py", "litellm"),
        Client(
            "llm", "llm + llm-openai-images", "llm-openai-images", "llm", "llm_plugin.py", "llm"
        ),
        Client("curl", "curl", None, None, "curl.py", "curl"),
        Client("open-webui", "Open WebUI", None, None, "open_webui.py", "open-webui"),
        Client("librechat", "LibreChat", None, None, "librechat.py", "librechat"),
        Client("ruby-llm", "ruby_llm", None, None, "ruby_llm.py", "ruby-llm"),
    )
}
