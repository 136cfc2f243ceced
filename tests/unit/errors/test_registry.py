"""One test a row: the case is provoked, and must come out as the row says."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smalto import errors
from smalto.engines import catalog
from smalto.engines.base import Capabilities
from smalto.engines.needs import refuse_incapable
from smalto.errors import SmaltoError, registry
from smalto.errors.registry import Row
from smalto.media import fetch, refusals
from smalto.media.uploads import Upload
from smalto.request import read_edit, read_generation
from smalto.types import ImageRequest

TABLE = catalog.load()
FILE = Upload("image", b"x" * 10, filename="fox.png")
MASK = Upload("mask", b"x" * 10, filename="mask.png")
URL = {"image_url": "data:image/png;base64,AAAA"}
Provoke = Callable[[], Any]


def draw(**fields: Any) -> Provoke:
    """A good generation for gpt-image-2.5-flare, but for `fields`."""
    whole = {"model": "gpt-image-2.5-flare", "prompt": "a fox", **fields}
    return lambda: read_generation(whole, TABLE)


def edit(*uploads: Upload, **fields: Any) -> Provoke:
    whole = {"model": "gpt-image-2.5-flare", "prompt": "a fox", **fields}
    return lambda: read_edit(whole, uploads or (FILE,), TABLE, text=True)


def edit_json(**fields: Any) -> Provoke:
    whole = {"model": "gpt-image-2", "prompt": "a fox", "images": [URL], **fields}
    return lambda: read_edit(whole, (), TABLE, text=False)


def told(error: SmaltoError) -> Provoke:
    """For what is raised where no HTTP-free code path leads to it: the constructor itself."""

    def provoke() -> None:
        raise error

    return provoke


def lacking() -> None:
    able = Capabilities("able", "", 1, vectors=False, operations=frozenset({"edit"}))
    unable = Capabilities("unable", "", 1, vectors=False)
    refuse_incapable(ImageRequest("x", "m", operation="edit"), unable, [unable, able])


CASES: dict[str, Provoke] = {
    "missing_parameter": lambda: read_generation({"prompt": "a fox"}, TABLE),
    "wrong_type": draw(n=1.5),
    "unconvertible": edit(n="abc"),
    "not_one_of": draw(quality=3),
    "unknown_parameter": draw(response_format=None),
    "image_key_in_json": edit_json(**{"image[]": URL}),
    "images_key_in_form": edit(FILE, Upload("images", b"x")),
    "empty_string": draw(prompt=""),
    "string_too_long": draw(prompt="x" * 32_001),
    "prompt_too_long": draw(model="dall-e-2", prompt="x" * 1001),
    "empty_array": edit_json(images=[]),
    "array_too_long": edit_json(images=[URL] * 17),
    "layout_box": draw(layout=[{"what": "a fox", "box": [0, 0, 2, 1]}]),
    "integer_too_small": draw(n=0),
    "integer_too_large": draw(n=11),
    "unsupported_value": draw(quality="ultra"),
    "fields_exclude_each_other": edit(FILE, MASK, Upload("markup", b"x")),
    "partials_need_stream": draw(partial_images=1),
    "malformed_json": told(errors.malformed_json()),
    "malformed_form": told(errors.malformed_form()),
    "body_not_object": told(errors.body_not_object([])),
    "body_too_large": told(errors.body_too_large(1000)),
    "body_too_slow": told(errors.body_too_slow(30)),
    "unknown_model": draw(model="gpt-9"),
    "invalid_size": draw(size="512x512"),
    "size_not_supported": draw(model="dall-e-3", size="512x512"),
    "transparent_needs_alpha": draw(background="transparent", output_format="jpeg"),
    "compression_unsupported": draw(output_compression=50),
    "not_with_format": draw(output_format="gif", stream=True, size="720x720"),
    "only_with_format": draw(frame_count=3),
    "fidelity_unsupported": edit(input_fidelity="high"),
    "engine_lacks": lacking,
    "engine_refused": told(errors.engine_refused("openai", "size")),
    "image_not_file": edit(FILE, image="fox.png"),
    "file_ids_unsupported": edit_json(images=[{"file_id": "file-1"}]),
    "image_reference": edit_json(images=[{}]),
    "no_such_image": told(errors.no_such_image(3, 2)),
    "unknown_names": told(errors.unknown_names(["rusti"], ["rusty"])),
    "too_many_recalled": told(errors.too_many_recalled(17, 16)),
    "no_such_memory": told(errors.no_such_memory("rusti", ["rusty"])),
    "invalid_memory_name": told(errors.invalid_memory_name("7up!", 32)),
    "memory_taken": told(errors.memory_taken("rusty")),
    "memory_full": told(errors.memory_full("another name", "200 names")),
    "description_too_long": told(errors.description_too_long(501, 500)),
    "unsupported_mimetype": told(refusals.wrong_type(FILE, "image/svg+xml")),
    "invalid_image_file": told(refusals.undrawable(FILE, 1)),
    "invalid_image_data": told(refusals.undrawable(Upload("images[0]", b"", origin="url"), 1)),
    "url_not_fetched": told(fetch.not_downloaded(404)),
    "url_not_allowed": told(fetch.not_https("images[0].image_url")),
    "mask_size_differs": told(refusals.mask_size_differs((1, 1), (2, 2))),
    "mask_without_alpha": told(refusals.mask_without_alpha()),
    "mask_opaque": told(refusals.opaque(Upload("mask", b""))),
    "markup_opaque": told(refusals.opaque(Upload("markup", b""))),
    "dalle_image": told(refusals.not_dalle2("image", "It is a JPEG.")),
    "moderation_blocked": told(errors.moderation_blocked("req_1", ["sexual"])),
    "content_policy_violation": told(errors.content_policy_violation()),
    "no_api_key": told(errors.no_api_key()),
    "wrong_api_key": told(errors.wrong_api_key("sk-s***")),
    "model_not_allowed": told(errors.model_not_allowed("gpt-image-2", ["smalto-native"])),
    "org_unverified": told(errors.org_unverified("gpt-image-2", "https://a.example/settings")),
    "idempotency_key_required": told(errors.idempotency_key_required()),
    "idempotency_mismatch": told(errors.idempotency_mismatch()),
    "no_such_run": told(errors.no_such_run("run_1")),
    "no_such_preview": told(errors.no_such_preview()),
    "no_such_picture": told(errors.no_such_picture(7, "image_ids")),
    "no_mask": told(errors.no_mask(7, "mask_id")),
    "no_vectors": told(errors.no_vectors(7)),
    "picture_unusable": told(errors.picture_unusable(7, "gif")),
    "no_such_collection": told(errors.no_such_collection(7, "collections")),
    "collection_taken": told(errors.collection_taken("Otters")),
    "no_such_prompt": told(errors.no_such_prompt(7)),
    "library_full": told(errors.library_full("prompts", 2000)),
    "run_interrupted": told(errors.run_interrupted()),
    "picture_not_kept": told(errors.picture_not_kept()),
    "link_expired": told(errors.link_expired()),
    "billing_hard_limit": told(errors.billing_hard_limit()),
    "quota_exceeded": told(errors.quota_exceeded("project_spend_limit_exceeded")),
    "no_such_route": told(errors.no_such_route("GET", "/x")),
    "no_such_model": told(errors.no_such_model("gpt-9")),
    "wrong_method": told(errors.wrong_method("GET", "/v1/images/edits")),
    "signed_out": told(errors.signed_out()),
    "login_failed": told(errors.login_failed()),
    "too_many_logins": told(errors.too_many_logins(30)),
    "csrf_failed": told(errors.csrf_failed()),
    "cross_site": told(errors.cross_site()),
    "setup_code_wrong": told(errors.setup_code_wrong()),
    "setup_done": told(errors.setup_done()),
    "bad_password": told(errors.bad_password("password", 9, 10, 256)),
    "bad_person_name": told(errors.bad_person_name("name", "", 100)),
    "no_such_key": told(errors.no_such_key("7")),
    "bad_range": told(errors.bad_range("from_s")),
    "rate_limited": told(
        errors.rate_limited(
            "input-images",
            "gpt-image-2",
            organization="org-1",
            limit=5,
            used=5,
            requested=1,
            retry_after_s=12,
        )
    ),
    "slow_down": told(errors.slow_down()),
    "overloaded": told(errors.overloaded(64)),
    "draining": told(errors.draining()),
    "deadline_exceeded": told(errors.deadline_exceeded(300)),
    "engine_resting": told(errors.engine_resting("native")),
    "engine_down": told(errors.engine_down("openai")),
    "engine_full": told(errors.engine_full("openai")),
    "engine_locked": told(errors.engine_locked("openai")),
    "server_error": told(errors.server_error("req_1")),
    "stream_failed": told(errors.stream_failed()),
}
EMPTY_BODIES = {"retired_route"}
"""Answered without an error object, by the route itself."""

HERE = [row for row in registry.rows() if row.never_here is None and row.name not in EMPTY_BODIES]


@pytest.mark.parametrize("row", HERE, ids=lambda row: row.name)
def test_the_case_comes_out_as_its_row(row: Row) -> None:
    with pytest.raises(SmaltoError) as caught:
        CASES[row.name]()
    found = caught.value
    assert row.fits(found), f"{found.status} {found.retryable} {found.body()}"


def test_every_constructor_has_a_row() -> None:
    makers = {name for name in errors.__all__ if inspect.isfunction(getattr(errors, name))}
    named = {row.name for row in registry.rows()}
    assert makers <= named
    assert named == set(CASES) | EMPTY_BODIES | {r.name for r in registry.rows() if r.never_here}
    assert len(named) == len(registry.rows())


def test_a_row_does_not_fit_another_case() -> None:
    row = next(row for row in registry.rows() if row.name == "integer_too_small")
    assert row.fits(errors.integer_too_small("n", 1, 0))
    assert not row.fits(errors.integer_too_large("n", 10, 11))
    assert not row.fits(errors.missing_parameter("n"))


def test_the_reference_page_is_up_to_date() -> None:
    page = Path(__file__).parents[3] / "docs/reference/errors.md"
    assert page.read_text("utf-8") == registry.page(), "python -m smalto.errors.registry > it"
