"""The files of deploy/: what they name is there, and they are what their readers expect."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from smalto.config import DRAIN_S
from smalto.engines.ray.scale import scale_of

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
STAGE = re.compile(r"^FROM (\S+) AS (\S+)$", re.MULTILINE)


def loaded(name: str) -> list[Any]:
    yaml = pytest.importorskip("yaml")
    return list(yaml.safe_load_all((DEPLOY / name).read_text()))


def test_images_are_made_of_what_is_here_and_run_as_nobody_special() -> None:
    stages: dict[str, str] = {}
    for origin, name in STAGE.findall(DOCKERFILE):
        assert origin in stages or re.fullmatch(r"(python:3\.\d+|node:\d+)-slim", origin)
        stages[name] = DOCKERFILE.split(f" AS {name}\n")[1].split("\nFROM ")[0]
    assert {"cpu", "gpu", "cluster"} < set(stages)
    for name in ("cpu", "gpu", "cluster"):
        assert "\nUSER smalto\n" in stages[name] + "\n"
    assert list(stages)[-1] == "cpu", "what is built without a target"
    let_in = {line[1:] for line in ignore_lines() if line.startswith("!")}
    for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE):
        for path in line.split():
            assert (ROOT / path).exists(), path
            assert path.split("/")[0] in let_in, "else it does not reach the build"


def ignore_lines() -> list[str]:
    return (DEPLOY / "Dockerfile.dockerignore").read_text().split()


def test_every_extra_of_an_image_is_one_of_ours() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    extras = re.findall(r"\"\.\[(\w+)\]\"", DOCKERFILE)
    assert extras == ["diffusion", "ray"]
    assert all(f"\n{extra} = [" in project for extra in extras)


def test_compose_builds_what_the_dockerfile_has_and_lets_drawings_end() -> None:
    (compose,) = loaded("compose.yaml")
    targets = {name for _, name in STAGE.findall(DOCKERFILE)}
    for service in compose["services"].values():
        build = service["build"]
        assert build["target"] in targets
        assert (DEPLOY / build["context"] / build["dockerfile"]).resolve().exists()
        assert int(service["stop_grace_period"].rstrip("s")) > DRAIN_S
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_the_unit_is_one() -> None:
    unit = (DEPLOY / "smalto.service").read_text()
    stop = re.search(r"^TimeoutStopSec=(\d+)$", unit, re.MULTILINE)
    assert stop and int(stop[1]) > DRAIN_S
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("no systemd here")
    told = subprocess.run(
        [verify, "verify", DEPLOY / "smalto.service"], capture_output=True, text=True
    )
    # that it is not installed in /opt here is no fault of the unit
    lines = [line for line in told.stderr.splitlines() if line.startswith("smalto.service:")]
    assert [line for line in lines if "is not executable" not in line] == []


def test_the_cluster_draws_what_its_file_says() -> None:
    yaml = pytest.importorskip("yaml")
    docs = {doc["kind"] + "/" + doc["metadata"]["name"]: doc for doc in loaded("kuberay.yaml")}
    spec = docs["RayService/smalto"]["spec"]
    for application in yaml.safe_load(spec["serveConfigV2"])["applications"]:
        arguments = application["args"]
        assert application["name"] == "smalto-" + arguments.pop("engine")
        module, _, name = application["import_path"].partition(":")
        source = ROOT / "src" / (module.replace(".", "/") + ".py")
        assert f"\ndef {name}(" in source.read_text()
        scale = scale_of(arguments)
        workers = spec["rayClusterConfig"]["workerGroupSpecs"][0]
        cores = float(workers["template"]["spec"]["containers"][0]["resources"]["limits"]["cpu"])
        assert scale.most * scale.cpus <= workers["maxReplicas"] * cores, "all find a place"
    pods = docs["Deployment/smalto-gateway"]["spec"]["template"]
    assert pods["spec"]["terminationGracePeriodSeconds"] > DRAIN_S
    assert docs["Service/smalto"]["spec"]["selector"].items() <= pods["metadata"]["labels"].items()
