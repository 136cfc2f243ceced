from __future__ import annotations

from smalto import errors


def test_body_says_null_when_it_has_nothing_to_say() -> None:
    assert errors.no_such_route("GET", "/x").body() == {
        "error": {
            "message": "Invalid URL (GET /x)",
            "type": "invalid_request_error",
            "param": None,
            "code": None,
        }
    }


def test_huge_values_do_not_break_their_own_message() -> None:
    assert len(errors.integer_too_large("n", 10, 10**100_000).message) < 200
    assert len(errors.unknown_model("x" * 10**6).message) < 300


def test_only_what_may_pass_is_retryable() -> None:
    assert errors.overloaded(64).retryable and errors.overloaded(64).status == 503
    assert not errors.unknown_model("x").retryable


def test_every_kind_has_an_exit_code_and_a_status() -> None:
    kinds = [errors.SmaltoError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    assert len(kinds) > 10
    assert all(kind.status >= 400 and kind.exit_code > 0 for kind in kinds)


def test_moderation_says_where_and_why() -> None:
    inner = errors.moderation_blocked("req_1", ["sexual", "violence"], "output").body()["error"]
    assert list(inner) == ["message", "type", "param", "code", "moderation_details"]
    assert inner["moderation_details"] == {
        "moderation_stage": "output",
        "categories": ["sexual", "violence"],
    }
    assert inner["message"].endswith("safety_violations=[sexual, violence].")


def test_an_error_inside_a_stream() -> None:
    assert errors.stream_failed().event() == {
        "type": "error",
        "error": {
            "type": "image_generation_server_error",
            "code": "image_generation_failed",
            "message": "Image generation failed",
            "param": None,
        },
    }


def test_no_money_is_not_worth_a_retry_but_a_rate_limit_is() -> None:
    assert not errors.quota_exceeded().retryable
    limit = errors.rate_limited(
        "requests", "m", organization="o", limit=5, used=5, requested=1, retry_after_s=12
    )
    assert limit.retryable and (limit.type, limit.retry_after_s) == ("requests", 12)
