from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from smalto import errors
from smalto.accounts.people import CODE_S, SESSION_S, TOUCH_EVERY_S, People, SignedIn, open_people
from smalto.storage.database import Database

PASSWORD = "a long password"


class Noon:
    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def unix_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Noon:
    return Noon()


@pytest.fixture
def people(home: Path, clock: Noon) -> People:
    return open_people(Database(home / "smalto.db"), clock)


def ann(people: People) -> SignedIn:
    return people.set_up(people.new_code(), "Ann", PASSWORD)


def test_the_first_person_by_a_code_that_works_once(people: People) -> None:
    code = people.new_code()
    session = people.set_up(code, "  Ann   Lee ", PASSWORD, "Atelier")
    assert session.person.name == "Ann Lee" and people.organization() == "Atelier"
    assert people.signed_in(session.token) == session
    with pytest.raises(errors.Conflict) as caught:
        people.set_up(code, "Bob", PASSWORD)
    assert caught.value.code == "setup_done"
    with pytest.raises(errors.LocalError, match="people reset"):
        people.new_code()


def test_wrong_and_old_codes(people: People, clock: Noon) -> None:
    with pytest.raises(errors.PermissionDenied):
        people.set_up("", "Ann", PASSWORD)
    first, second = people.new_code(), people.new_code()
    with pytest.raises(errors.PermissionDenied) as caught:
        people.set_up(first, "Ann", PASSWORD)
    assert caught.value.code == "setup_code_wrong"
    clock.now_s += CODE_S
    with pytest.raises(errors.PermissionDenied):
        people.set_up(second, "Ann", PASSWORD)
    assert not people.any_person()


def test_a_refused_setup_leaves_the_code(people: People) -> None:
    code = people.new_code()
    for name, password in (("Ann", "short"), ("", PASSWORD), ("a\x00b", PASSWORD)):
        with pytest.raises(errors.InvalidRequest):
            people.set_up(code, name, password)
    assert people.set_up(code, "Ann", PASSWORD).person.id == 1


def test_of_two_setups_at_once_one_wins(home: Path, clock: Noon) -> None:
    """Through two connections, as of two processes."""
    rivals = [open_people(Database(home / "smalto.db"), clock) for _ in range(2)]
    code = rivals[0].new_code()

    def attempt(place: int) -> bool:
        try:
            rivals[place].set_up(code, f"rival {place}", PASSWORD)
        except errors.Conflict:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(attempt, range(2))) == [False, True]
    assert len(rivals[0].list()) == 1


def test_names_are_compared_as_they_are_read(people: People) -> None:
    ann(people)
    for name in ("ann", " ANN ", "Ａｎｎ"):
        assert people.login(name, PASSWORD).person.name == "Ann"
    for name, password in (("Ann", PASSWORD + "!"), ("Bob", PASSWORD), ("", "")):
        with pytest.raises(errors.AuthenticationError) as caught:
            people.login(name, password)
        assert caught.value.code == "login_failed"


def test_only_hashes_stay(people: People, home: Path) -> None:
    session = ann(people)
    stored = b"".join(path.read_bytes() for path in home.glob("smalto.db*"))
    for secret in (PASSWORD, session.token, session.csrf):
        assert secret.encode() not in stored


def test_every_session_has_its_own_token_against_forgery(people: People) -> None:
    first = ann(people)
    second = people.login("Ann", PASSWORD)
    assert first.token != second.token and first.csrf != second.csrf
    assert first.is_csrf(first.csrf)
    for wrong in (second.csrf, "", None, first.token, "é\udc80"):
        assert not first.is_csrf(wrong)


def test_a_session_lives_thirty_days_after_its_last_use(people: People, clock: Noon) -> None:
    session = ann(people)
    assert not people.is_touch_due(session)
    clock.now_s += SESSION_S - 1
    assert people.is_touch_due(session)
    people.touch(session)
    clock.now_s += SESSION_S - 1
    assert people.signed_in(session.token) is not None
    clock.now_s += TOUCH_EVERY_S
    assert people.signed_in(session.token) is None
    people.login("Ann", PASSWORD)
    clock.now_s -= SESSION_S
    assert people.signed_in(session.token) is None, "a login clears away what has expired"


def test_a_new_password_ends_the_other_sessions(people: People) -> None:
    first = ann(people)
    other = people.login("Ann", PASSWORD)
    with pytest.raises(errors.AuthenticationError):
        people.change_password(first, "not it at all", "another password")
    with pytest.raises(errors.InvalidRequest):
        people.change_password(first, PASSWORD, "short")
    people.change_password(first, PASSWORD, "another password")
    assert people.signed_in(first.token) and not people.signed_in(other.token)
    with pytest.raises(errors.AuthenticationError):
        people.login("Ann", PASSWORD)
    people.reset("ANN", "a third password")
    assert not people.signed_in(first.token)
    assert people.login("Ann", "a third password")
    with pytest.raises(errors.LocalError, match="people list"):
        people.reset("Bob", PASSWORD)


def test_signing_out(people: People) -> None:
    session = ann(people)
    people.logout(session)
    assert people.signed_in(session.token) is None and people.signed_in("rubbish") is None


def test_ten_attempts_of_a_name_or_an_address(people: People, clock: Noon) -> None:
    for place in range(10):
        people.refuse_impatient("Ann", f"10.0.0.{place}")
    with pytest.raises(errors.RateLimited) as caught:
        people.refuse_impatient(" ann", "10.0.0.99")
    assert caught.value.retry_after_s == 60
    for place in range(9):
        people.refuse_impatient(f"name {place}", "10.0.0.1")
    with pytest.raises(errors.RateLimited):
        people.refuse_impatient("somebody", "10.0.0.1")
    people.refuse_impatient("somebody", "10.0.0.2")
    clock.now_s += 60
    people.refuse_impatient("Ann", "10.0.0.1")
