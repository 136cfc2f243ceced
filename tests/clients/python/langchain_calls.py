"""LangChain for Python: DallEAPIWrapper of langchain-community, which reads only urls."""

from __future__ import annotations

import os

from calls import URL, call, main, url_png
from langchain_community.utilities.dalle_image_generator import DallEAPIWrapper


@call("DallEAPIWrapper(model='dall-e-3').run: a url, fetched")
def dall_e_3() -> None:
    url_png(DallEAPIWrapper(model="dall-e-3", base_url=f"{URL}/v1").run("a fox"))


@call("its default model, dall-e-2, n=3: three urls")
def many() -> None:
    urls = DallEAPIWrapper(n=3, size="512x512").run("a fox").splitlines()
    assert len(set(urls)) == 3
    for url in urls:
        url_png(url, (512, 512))


@call("quality=hd")
def quality() -> None:
    drawn = DallEAPIWrapper(model="dall-e-3", quality="hd", size="1792x1024").run("a fox")
    url_png(drawn, (1792, 1024))


@call("as a tool: load_tools-style function with the wrapper inside")
def tool() -> None:
    from langchain_core.tools import tool as as_tool

    @as_tool
    def draw(prompt: str) -> str:
        """Draws a picture and gives its address."""
        return str(DallEAPIWrapper(model="dall-e-3").run(prompt))

    url_png(draw.invoke({"prompt": "a fox"}))


@call("response_format=b64_json through model_kwargs is not read by it: use a dall-e id")
def b64_only() -> str:
    try:
        DallEAPIWrapper(model="gpt-image-1").run("a fox")
    except TypeError as error:  # it joins the urls, and GPT ids have none
        return f"as with OpenAI: {error}"
    raise AssertionError("gpt-image-1 had a url")


if __name__ == "__main__":
    os.environ["OPENAI_API_BASE"] = f"{URL}/v1"
    main()
