"""What the routes work with, wired once by `build_app`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from starlette.requests import Request

from smalto.accounts.keys import Keys
from smalto.config import Settings
from smalto.engines.catalog import Catalog
from smalto.service import ImageService


@dataclass(frozen=True, slots=True)
class Context:
    settings: Settings
    service: ImageService
    keys: Keys
    catalog: Catalog


def context_of(request: Request) -> Context:
    return cast(Context, request.app.state.context)
