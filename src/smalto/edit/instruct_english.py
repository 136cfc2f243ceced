"""English instructions: one clause at a time, by patterns tried in order.

Every rule is a pattern over a whole clause and a function that makes operations of its groups, or
None when the words inside do not fit; then the next rule is asked.
"""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from smalto.edit.instruct_common import NUMBER, Found, Rule
from smalto.edit.instruct_look import (
    background,
    framing,
    look,
    tone,
)
from smalto.edit.instruct_moves import (
    SMALL,
    center_rule,
    flip_rule,
    lift_rule,
    move_rule,
    resize_rule,
    rotate_rule,
    swap_rule,
    twice_rule,
)
from smalto.edit.instruct_orders import (
    VERB,
    add_rule,
    count_rule,
    do_rule,
    double_rule,
    enough_rule,
    fewer_rule,
    give_rule,
    keep_only_rule,
    last_split_rule,
    make_rule,
    make_split_rule,
    more_rule,
    nice_rule,
    off_rule,
    recolor_rule,
    relate_rule,
    remove_rule,
    replace_rule,
    sky_rule,
    wear_rule,
)
from smalto.edit.instruct_text import text_rules
from smalto.edit.instruct_things import Context

_MAKE = r"(?:make|turn|get|have|let|paint|colou?r|recolou?r|dye|render|set|change|tint|keep)"


_SHOULD = r"(?:should|must|shall|needs? to|has to|have to|ought to)(?: be| become| look| have)?"


_GONE = (
    r"(?:remove|delete|erase|eliminate|take (?:away|out|off)|get rid of|lose|drop|hide|cut out|"
    r"wipe out|clear(?: away)?|throw (?:away|out)|ditch|discard|scrap|omit|leave out|exclude|"
    r"photoshop out|edit out|clean up|rub out|take|kill|banish)"
)


_PLACES = r"(?:positions?|places?|spots?|locations?|sides?)"


def clause(words: str, context: Context) -> Found:
    """The operations that one clause asks for, or None: it asks for none that we know."""
    for pattern, rule in _rules():
        found = pattern.fullmatch(words)
        if found is not None:
            operations = rule(found, context)
            if operations is not None:
                return operations
    return None


def _spec() -> Sequence[tuple[str, Rule]]:
    pic = r"(?:picture|image|scene|photo|drawing|illustration)"
    of = r"(?:the )?(?:colou?r|material|look|expression|pose|size|texture) of"
    return (
        (rf"(?:make|turn|change|paint|colou?r|recolou?r|dye|tint)(?: {of})? (?:the |this )?(?:whole |entire )?sky(?:'s colou?r)?(?: (?:in)?to| be| look| become)? (?P<a>.+)", sky_rule),
        (r"(?:keep|leave|show) (?:only|just|nothing but) (?P<t>.+)", keep_only_rule),
        (r"(?:only|just) keep (?P<t>.+)", keep_only_rule),
        (r"put (?P<t>.+?) where (?P<u>.+?) (?:is|stands|was|are)(?: and .+)?", swap_rule),
        (rf"(?P<t>.+?) and (?P<u>.+?) should (?:swap|switch|trade|exchange|change) {_PLACES}", swap_rule),
        (rf"(?:swap|switch|exchange|interchange|trade)(?: the {_PLACES} (?:of|between))? (?P<t>.+?) (?:and|with) (?P<u>.+?)(?: around| over)?(?:'?s? {_PLACES})?", swap_rule),
        (rf"(?:let|have|make) (?P<t>.+?) and (?P<u>.+?) (?:swap|switch|trade|exchange) {_PLACES}", swap_rule),
        (rf"(?:add|draw|put|insert|place|create|give me|show|include|throw in|i want|make|there should be)? ?(?P<n>one|{NUMBER}|another) more (?P<t>.+)", more_rule),
        (rf"(?:add|draw|put|insert|place|include|show|throw in) (?:in )?another (?:(?P<n>{NUMBER}) )?(?P<t>.+)", more_rule),
        (r"(?:duplicate|clone|copy) (?P<t>.+)", more_rule),
        (r"(?:double|duplicate) (?:the number of |the amount of )?(?P<t>.+?)(?: in number)?", double_rule),
        (rf"{_GONE} (?P<n>{NUMBER}) of (?P<t>.+)", fewer_rule),
        (rf"(?:with |make it |show )?(?P<n>{NUMBER}) (?P<less>fewer|less) (?P<t>.+)", more_rule),
        (rf"(?:change|set|increase|reduce|raise|lower|decrease|bring) (?:the )?(?:number|count|amount) of (?P<t>.+?) (?:to|at|up to|down to) (?P<n>{NUMBER})", count_rule),
        (rf"(?:make|i want|show|draw|have|let there be|there (?:should|must) be|leave|keep|put|use|i'd like|we need|change it to|turn it into|make (?:it|that|them)|have only)(?: exactly| just| only| a total of)? (?P<n>{NUMBER}) (?P<t>(?!of\b).+?)(?: (?:there|in total|in all|instead(?: of .+)?|altogether))?", count_rule),
        (rf"(?:make|turn|change|convert|set) (?P<t>.+?) (?:in)?to (?P<n>{NUMBER})(?: of them| .+)?", count_rule),
        (rf"{_MAKE} (?P<t>.+?) (?P<n>{NUMBER})", count_rule),
        (rf"(?:only|just|exactly) (?P<n>{NUMBER}) (?P<t>.+)", count_rule),
        (rf"(?P<n>{NUMBER}) (?P<t>.+?) (?:are|is|would be|will be) enough|(?:with )?(?P<n2>{NUMBER}) (?P<t2>.+?) will do", enough_rule),
        (r"(?P<v>enlarge|grow|scale up|blow up|magnify|shrink|scale down|reduce|minimi[sz]e|increase|decrease|scale|resize)(?: the size of)? (?P<t>.+?)(?:'s size)?(?P<a>(?: (?:by|to|a|slightly|much)\b.*| in size.*)?)", resize_rule),
        (r"(?:double) the size of (?P<t>.+)(?P<v>)(?P<a>)", twice_rule),
        (r"(?:flip|mirror|reverse)(?: horizontally| vertically)? (?P<t>.+?)(?: (?:horizontally|vertically|around|over|left to right))?", flip_rule),
        (r"turn (?P<t>.+?) (?:around|the other way(?: (?:a)?round)?|upside down)", flip_rule),
        (r"(?:make|let|have) (?P<t>.+?) (?:face|facing|look) (?:the other way|the other direction|the opposite (?:way|direction)|away)", flip_rule),
        (r"(?P<t>.+?) should (?:be )?(?:face|facing|look|looking|point|turn)(?: in| to| towards?)? (?:the )?(?:other|opposite)(?: way| direction| side)?(?:(?: a)?round)?", flip_rule),
        (rf"(?P<t>.+?) should (?:be )?(?:stand|standing|go|come|be|move|sit|sitting|lie|stay|placed|moved) ?(?P<a>(?:{SMALL})(?:to|in|on|under|beneath|behind|beside|next|near|above|over|between|up|down|left|right|closer|nearer|further|farther|at|back|forward|away|higher|lower)\b.*?)(?: to (?:us|me|the viewer|the camera)| from (?:us|me|the camera))?", move_rule),
        (r"(?P<v>rotate|turn|tilt|spin) (?P<t>.+?)(?P<a> (?:by |about )?\d.*| (?:anti|counter)?-?clockwise.*| to the (?:left|right)| a (?:little|bit|little bit)| slightly|)", rotate_rule),
        (r"cent(?:er|re) (?P<t>.+)", center_rule),
        (rf"(?:move|shift|push|slide|drag|nudge|bring|pull|relocate|send|reposition|lift|raise|lower) (?P<t>.+?) (?P<a>(?:{SMALL})(?:to|into|in|onto|on|under|below|beneath|behind|beside|next|near|above|over|in front|between|up|down|left|right|closer|nearer|further|farther|forward|forwards|back|backward|backwards|away|higher|lower|inside|towards?|upwards?|downwards?|around|against|out)\b.*)", move_rule),
        (r"(?P<d>lift|raise|lower) (?P<t>.+?)(?: (?:up|down))?", lift_rule),
        (r"(?:put|place|set|position|have|stand|stick|get) (?P<t>(?:the|it|them|him|her|his|its|that|this|both|all|my|your)\b.*?) (?P<a>(?:to|into|in|onto|on|under|underneath|below|beneath|behind|beside|next|near|above|over|in front|between|inside|closer|further|at|up|down|by|against|atop|around)\b.+)", move_rule),
        (r"replace (?P<t>.+?) (?:with|by|for) (?P<a>.+)", replace_rule),
        (r"substitute (?P<a>.+?) for (?P<t>.+)", replace_rule),
        (r"(?:swap|switch|exchange|trade)(?: out)? (?P<t>.+?) (?:for|with|to) (?P<a>.+)", replace_rule),
        (rf"(?:change|set|switch|turn|make) {of} (?P<t>.+?) (?:to|into|be) (?P<a>.+)", recolor_rule),
        (r"(?:change|set|switch|turn|make) (?P<t>.+?)(?:'s?|'s) (?:colou?r|material|expression|pose|face|mood) (?:to|into|be)? ?(?P<a>.+)", recolor_rule),
        (r"(?:paint|colou?r|recolou?r|dye|tint) (?P<t>.+?) (?:in |to |with |into )?(?P<a>(?:in |to |a )?[a-z -]+)", last_split_rule),
        (r"(?:change|turn|transform|convert|make|morph|switch|redraw|alter) (?P<t>.+?) (?:(?:in)?to|to be|be|become) (?P<a>.+)", replace_rule),
        (r"(?:make|have|let|get) (?P<t>.+?) (?:look|seem|appear|be|become|turn)(?: like| as if it (?:were|was|is)| to be)? (?P<a>.+)", replace_rule),
        (r"(?:instead of|in place of) (?P<t>.+?),? (?:draw|put|show|use|have|add|place|make it|i want|there should be|let it be)? ?(?P<a>.+)", replace_rule),
        (r"(?:draw|put|show|use|have|make it|i want|i'd like|there should be|place|add)? ?(?P<a>an? .+?|the .+?|some .+?) (?:instead of|in place of|rather than) (?P<t>.+)", replace_rule),
        (r"(?P<t>.+?) (?:should|must) be replaced (?:with|by) (?P<a>.+)", replace_rule),
        (r"give (?P<t>.+?) (?P<u>(?:an?|some|the|two|three) .+)", give_rule),
        (r"give (?P<u>.+?) to (?P<t>.+)", give_rule),
        (r"put (?P<u>.+?) on (?P<t>.+?)(?:'s)? (?:head|face|neck|nose|feet|ears)", wear_rule),
        (rf"(?:let|have|make|get) (?P<t>.+?) (?:(?:be|start|to) )?(?P<v>{VERB}) (?P<u>.+)", relate_rule),
        (rf"(?P<t>the .+?|it|he|she|they) (?:should|must|needs to|has to)(?: be)? (?P<v>{VERB}) (?P<u>.+)", relate_rule),
        (r"(?:let|have|make|get) (?P<t>.+?) (?:start )?(?:to )?(?P<a>\w+(?: (?:down|up|asleep|\w+))?)", do_rule),
        (r"(?:make|paint|colou?r|keep|have|get) (?P<t>.+?) (?:out of|from|of|in) (?P<a>.+)", make_rule),
        (rf"{_MAKE} (?P<t>.+?) (?P<a>\S+.*)", make_split_rule),
        (r"(?:make) (?P<t>it|that|this|him|her|them|the .+?) (?P<a>an? .+)", replace_rule),
        (r"(?:i want|i'd like|i would like) (?P<t>(?:the|it|that|this)\b.*?) (?:to be|to become|to look|to have|in) (?P<a>.+)", replace_rule),
        (rf"(?P<t>(?:the|this|that|it|its|his|her|all|both)\b.*?) (?:{_SHOULD}|is now|are now|becomes?) (?P<a>.+)", replace_rule),
        (r"(?:take|pull|get|snatch) (?P<t>.+?) (?:away from|off of|off|out of|from) (?P<u>.+)", off_rule),
        (rf"(?:{_GONE}|no more|without|no|there (?:should|must) be no|i (?:do not|don't) (?:want|like|need)|there shouldn't be|i don't want to see|make it without) (?P<t>(?:any |the |a |an )?.+)", remove_rule),
        (rf"(?:take|pull|pick) (?P<t>.+?) (?:away|out|off)(?: of (?:the|this) {pic})?", remove_rule),
        (r"(?:make) (?P<t>.+?) (?:disappear|vanish|go away|invisible)", remove_rule),
        (r"(?P<t>(?:the|this|that)\b.+?) (?:should (?:be gone|go|disappear|vanish|be removed)|must (?:go|be gone)|has to go|needs to go)", remove_rule),
        (r"(?P<t>(?:an? |some |two |three ).+?) would be (?:nice|great|good|cool|lovely|perfect)(?: too| as well)?", nice_rule),
        (rf"(?:add|put|place|insert|include|draw|show|throw in|stick|drop in|bring in|paint in|paint|introduce|append|i want|i'd like|we need|there (?:should|must) be|let there be|i need|can there be|have|how about|what about|plus|also|give (?:it|the {pic})|i would like|set|hang|park|plant|sprinkle|pop) (?P<t>.+)", add_rule),
    )  # fmt: skip


@lru_cache(maxsize=1)
def _rules() -> Sequence[tuple[re.Pattern[str], Rule]]:
    first = (*text_rules(), *background(), *look(), *tone(), *framing())
    return tuple((re.compile(pattern, re.IGNORECASE), rule) for pattern, rule in (*first, *_spec()))
