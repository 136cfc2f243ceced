from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import httpx2
from PIL import Image

from tests.unit.api.rig import error_of, png
from tests.unit.api.routes.test_runs import ended, post, told


async def drawn(client: httpx2.AsyncClient, **body: Any) -> Any:
    """The pictures of a run."""
    key = json.dumps(body)
    run = await ended(client, (await post(client, key=key[:150], **body)).json()["id"])
    assert run["state"] == "done", run["error"]
    return [image["picture"] for image in run["images"]]


async def ids_of(client: httpx2.AsyncClient, **question: Any) -> list[int]:
    answer = await client.get("/pictures", params=question)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    outline = (await client.get("/pictures/outline", params=question)).json()
    found = [picture["id"] for picture in body["pictures"]]
    assert outline["ids"][: len(found)] == found
    assert outline["total"] == body["total"]
    return found


def test_search_in_english_and_chinese(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        prompts = ["一只小海獭在水彩画里", "a sea otter drinks a latte", "夕阳下的灯塔 with a fox"]
        a, b, c = [(await drawn(client, prompt=prompt))[0]["id"] for prompt in prompts]
        for words, found in (
            ("海獭", [a]),
            ("小海獭", [a]),
            ("獭", [a]),
            ("水彩", [a]),
            ("海水", []),
            ("灯塔 fox", [c]),
            ("otter", [b]),
            ("ott", [b]),
            ("ot* lat", [b]),
            ("OTTER", [b]),
            ("ｏｔｔｅｒ", [b]),
            ("otter fox", []),
            ("", [c, b, a]),
            ("  ", [c, b, a]),
            ('"', []),
            ("!!!", []),
            ("otter OR fox", []),
            ('otter" OR 1=1 --', []),
            ("NEAR(otter, 5)", []),
            ("words:otter", []),
            ("-otter", [b]),
            ("a'; DROP TABLE picture", []),
            ("\x00otter\ud83d", None),
            ("*" * 900, []),
        ):
            asked = words.encode("utf-8", "replace").decode("utf-8", "replace")
            assert found is None or await ids_of(client, q=asked) == found, words
        patched = await client.patch(f"/pictures/{b}", json={"caption": "早餐的猫"})
        assert patched.json()["caption"] == "早餐的猫"
        assert await ids_of(client, q="早餐") == [b]
        await client.patch(f"/pictures/{b}", json={"caption": ""})
        assert await ids_of(client, q="早餐") == []
        assert await ids_of(client, q="latte") == [b]

    told(home, story)


def test_filters_and_windows(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        (a,) = await drawn(client, prompt="one", size="1024x1536")
        two = await drawn(client, prompt="two", n=2, quality="medium")
        b, c = sorted(two, key=lambda picture: picture["id"])
        every = [c["id"], b["id"], a["id"]]
        assert await ids_of(client, size="1024x1536") == [a["id"]]
        assert await ids_of(client, quality="medium") == every[:2]
        assert await ids_of(client, order="oldest") == every[::-1]
        page = (await client.get("/pictures", params={"offset": 1, "limit": 1})).json()
        assert (page["total"], [one["id"] for one in page["pictures"]]) == (3, [b["id"]])
        await client.patch(f"/pictures/{a['id']}", json={"favourite": True})
        assert await ids_of(client, favourite=1) == [a["id"]]
        assert await ids_of(client, from_s=a["created_s"], to_s=c["created_s"] + 1) == every
        assert await ids_of(client, to_s=a["created_s"]) == []
        assert await ids_of(client, kind="edit") == []
        facets = (await client.get("/pictures/outline")).json()["facets"]
        assert facets["sizes"] == [["1024x1024", 2], ["1024x1536", 1]]
        assert facets["models"] == [["gpt-image-1", 3]]
        for question, param in (
            ({"limit": 201}, "limit"),
            ({"offset": -1}, "offset"),
            ({"kind": "painting"}, "kind"),
            ({"favourite": "maybe"}, "favourite"),
            ({"order": "id; --"}, "order"),
            ({"from_s": "now"}, "from_s"),
            ({"collection": "x"}, "collection"),
        ):
            refused = await client.get("/pictures", params=question)
            assert refused.status_code == 400 and error_of(refused)["param"] == param

    told(home, story)


def test_trash_restore_delete(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        a, b = sorted(await drawn(client, n=2), key=lambda picture: picture["id"])
        ids = {"ids": [a["id"], a["id"], 999]}
        gallery = home / "gallery"
        n_files = len([*gallery.glob("??/*")])
        assert (await client.post("/pictures/delete", json=ids)).json() == {"n": 0}
        assert (await client.post("/pictures/trash", json=ids)).json() == {"n": 1}
        assert await ids_of(client) == [b["id"]]
        assert await ids_of(client, trash=1) == [a["id"]]
        assert await ids_of(client, trash=1, q="otter") == [a["id"]]
        assert (await client.post("/pictures/restore", json=ids)).json() == {"n": 1}
        assert await ids_of(client) == [b["id"], a["id"]]
        await client.post("/pictures/trash", json=ids)
        assert (await client.post("/pictures/delete", json=ids)).json() == {"n": 1}
        assert await ids_of(client, trash=1) == []
        gone = await client.get(f"/pictures/{a['id']}/file")
        assert gone.status_code == 404 and error_of(gone)["code"] == "picture_not_found"
        assert len([*gallery.glob("??/*")]) == n_files - 2
        run = (await client.get(f"/runs/{b['run_id']}")).json()
        assert run["images"][a["index"]]["picture"] is None
        assert run["images"][b["index"]]["picture"]["id"] == b["id"]

    told(home, story)


def test_a_file_that_two_pictures_share_stays(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        file = {"image": ("fox.png", png(), "image/png")}
        a, b = [(await client.post("/pictures", files=file)).json() for _ in range(2)]
        await client.post("/pictures/trash", json={"ids": [a["id"]]})
        await client.post("/pictures/delete", json={"ids": [a["id"]]})
        assert (await client.get(f"/pictures/{b['id']}/file")).status_code == 200

    told(home, story)


def test_how_files_are_served(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        (a,) = await drawn(client, prompt='海獭 "otter"/../x')
        file = await client.get(f"/pictures/{a['id']}/file")
        assert file.headers["content-type"] == "image/png"
        assert file.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in file.headers["content-security-policy"]
        assert file.headers["cache-control"] == "private, max-age=31536000, immutable"
        assert file.headers["content-disposition"].startswith("inline; ")
        same = await client.get(
            f"/pictures/{a['id']}/file", headers={"if-none-match": file.headers["etag"]}
        )
        assert same.status_code == 304 and not same.content
        saved = await client.get(f"/pictures/{a['id']}/file", params={"download": 1})
        name = f"{a['id']}-%E6%B5%B7%E7%8D%AD-otter-..-x.png"
        assert saved.headers["content-disposition"] == (
            f"attachment; filename=\"{a['id']}-__-otter-..-x.png\"; filename*=UTF-8''{name}"
        )
        thumb = await client.get(f"/pictures/{a['id']}/thumb")
        assert thumb.headers["content-type"] == "image/webp"
        assert max(Image.open(io.BytesIO(thumb.content)).size) == 320
        assert error_of(await client.get(f"/pictures/{a['id']}/mask"))["code"] == "mask_not_found"
        assert error_of(await client.get(f"/pictures/{a['id']}/svg"))["code"] == "svg_not_found"
        for path in ("/pictures/0", "/pictures/x", "/pictures/99999999999999999999/file"):
            assert (await client.get(path)).status_code == 404

    told(home, story)


def test_svg_is_never_run(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        model = {"model": "gpt-image-2.5-flare", "output_format": "svg"}
        (a,) = await drawn(client, prompt="vectors", **model)
        for door in ("file", "svg"):
            answer = await client.get(f"/pictures/{a['id']}/{door}")
            assert answer.headers["content-type"].startswith("image/svg+xml")
            assert answer.headers["content-security-policy"] == (
                "default-src 'none'; style-src 'unsafe-inline'; sandbox"
            )
            assert answer.headers["x-content-type-options"] == "nosniff"
        refused = await post(client, key="e", operation="edit", image_ids=[a["id"]])
        assert error_of(refused)["code"] == "picture_not_usable"

    told(home, story)


def test_zip(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        a, b = await drawn(client, prompt="海獭", n=2)
        answer = await client.get("/pictures/zip", params={"ids": f"{b['id']},{a['id']},77"})
        assert answer.headers["content-type"] == "application/zip"
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert archive.testzip() is None
            names = [f"{one['id']}-海獭" for one in (b, a)]
            assert archive.namelist() == [
                f"{name}.{end}" for name in names for end in ("png", "json")
            ]
            assert json.loads(archive.read(f"{names[0]}.json"))["prompt"] == "海獭"
            file = (await client.get(f"/pictures/{b['id']}/file")).content
            assert archive.read(f"{names[0]}.png") == file
        assert error_of(await client.get("/pictures/zip"))["param"] == "ids"
        assert (await client.get("/pictures/zip", params={"ids": "77"})).status_code == 404
        assert (await client.get("/pictures/zip", params={"ids": "a,b"})).status_code == 400

    told(home, story)


def test_import(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        for form in ("png", "jpeg", "webp"):
            (a,) = await drawn(client, prompt=f"an otter as {form}", output_format=form)
            file = (await client.get(f"/pictures/{a['id']}/file")).content
            back = await client.post("/pictures", files={"image": ("a", file, f"image/{form}")})
            assert back.status_code == 200, back.text
            found = back.json()
            assert (found["kind"], found["prompt"]) == ("import", f"an otter as {form}")
            assert found["asked"] == a["asked"] and found["cost_micro"] == 0
            assert (await client.get(f"/pictures/{found['id']}/file")).content == file

        out = io.BytesIO()
        exif = Image.Exif()
        exif[0x010E] = "where I live"
        Image.new("RGB", (500, 200), (10, 120, 240)).save(out, "JPEG", exif=exif, quality=95)
        photo = await client.post(
            "/pictures",
            files={"image": ("p.jpg", out.getvalue(), "image/jpeg")},
            data={"caption": " at the lake "},
        )
        body = photo.json()
        assert (body["width"], body["height"], body["output_format"]) == (500, 200, "jpeg")
        assert (body["caption"], body["prompt"], body["engine"]) == ("at the lake", "", "")
        red, green, blue = bytes.fromhex(body["color"][1:])
        assert red < 20 and abs(green - 120) < 8 and blue > 230
        kept = (await client.get(f"/pictures/{body['id']}/file")).content
        assert b"where I live" not in kept
        assert Image.open(io.BytesIO(kept)).size == (500, 200)
        exif[0x0112] = 6
        out = io.BytesIO()
        Image.new("RGB", (500, 200)).save(out, "JPEG", exif=exif)
        turned = await client.post(
            "/pictures", files={"image": ("p.jpg", out.getvalue(), "image/jpeg")}
        )
        assert (turned.json()["width"], turned.json()["height"]) == (200, 500)
        for files, code in (
            ({"image": ("a.png", b"<svg onload=alert(1)>", "image/png")}, "unsupported_file"),
            ({"image": ("a.png", png()[:200], "image/png")}, "invalid_image_file"),
            ({"image": ("a.svg", b"<svg/>", "image/svg+xml")}, "unsupported_file"),
            ({"mask": ("a.png", png(), "image/png")}, "unknown_parameter"),
        ):
            refused = await client.post("/pictures", files=files)
            assert refused.status_code == 400 and error_of(refused)["code"].startswith(code)
        assert len(await ids_of(client)) == 8

    told(home, story)


def test_pictures_of_the_api_are_kept_only_if_asked(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> Any:
        body = {"model": "gpt-image-1", "prompt": "by a client", "quality": "low", "n": 2}
        for more in ({}, {"stream": True}):
            url = "http://test/v1/images/generations"
            answer = await client.post(url, json={**body, **more})
            assert answer.status_code == 200
        return (await client.get("/pictures")).json()["pictures"]

    assert told(home, story) == []
    kept = told(home / "other", story, keep_pictures=True)
    assert [one["prompt"] for one in kept] == ["by a client"] * 4
    assert {one["run_id"] for one in kept} == {None} and kept[0]["asked"]["n"] == 2
    assert all(one["cost_micro"] > 0 for one in kept)
