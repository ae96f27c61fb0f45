"""Run sheets add up, and the model shows what they say that a class sees."""

from itertools import pairwise

import pytest

from govlab import GovlabError, ParameterError, classroom
from govlab.classroom.seen import Place, is_seen

LESSONS = classroom.lessons()
HERE = Place.of("at=figure-1&d=0.4&s=85000&case=fast-growing-city")
BEFORE = Place.of("at=figure-1&d=0.4&s=3000&case=fast-growing-city")


@pytest.mark.parametrize("key", LESSONS)
def test_minutes_add_up(key):
    lesson = LESSONS[key]
    assert lesson.steps[0].minute == 0
    for step, after in pairwise(lesson.steps):
        assert step.minute + step.minutes == after.minute
    assert lesson.steps[-1].minute + lesson.steps[-1].minutes == lesson.minutes


@pytest.mark.parametrize("key", LESSONS)
def test_the_model_shows_what_each_step_says_is_seen(key):
    told = zip(LESSONS[key].steps, classroom.confirmed(key), strict=True)
    assert [step.seen for step, is_so in told if not is_so] == []


@pytest.mark.parametrize("key", LESSONS)
def test_no_step_leaves_a_teacher_without_words(key):
    for step in LESSONS[key].steps:
        assert all([step.say, step.question.endswith("?") or step.question, step.sees, step.wrong])
        assert step.page
        assert step.figure


@pytest.mark.parametrize(
    ("comparison", "is_so"),
    [
        ("public_goods > public_goods before", True),
        ("cohesion > cohesion before", False),
        ("cost < cost at 20000", False),
        ("index_public_goods > 0.5", True),
        ("index_cohesion where public_goods < index_cohesion", True),
        ("risk > risk calm", False),
        ("peak cohesion < peak public_goods", True),
        ("share cohesion = 0", False),
        ("kept shanghai-1996 = 1", False),
        ("street > committee", True),
        ("holds C02", True),
        ("breaks C02", False),
        ("breaks C02 cohesion_form=mobility-alone", True),
        ("again > 1", False),
        ("together risk < alone risk", False),
    ],
)
def test_a_comparison_can_be_wrong(comparison, is_so):
    assert is_seen(comparison, HERE, BEFORE) is is_so


@pytest.mark.parametrize(
    ("comparison", "told"),
    [
        ("cost", "must compare two sides"),
        ("coast > 1", "no outcome or condition is called 'coast'; did you mean 'cost'"),
        ("cost > cost there", "'there' is no place to compare with"),
        ("holds C99", "no claim is called 'C99'"),
    ],
)
def test_what_cannot_be_read_is_refused(comparison, told):
    with pytest.raises(GovlabError, match=told):
        is_seen(comparison, HERE, BEFORE)


def test_the_first_step_has_nothing_before_it():
    with pytest.raises(ParameterError, match="'before' is no place"):
        is_seen("cost < cost before", HERE)


def test_a_lesson_that_is_not_there_is_refused():
    with pytest.raises(ParameterError, match="no lesson is called 'forty'"):
        classroom.confirmed("forty")


def test_a_challenge_pushes_the_city_of_a_step():
    wave = Place.of("at=figure-3&case=shanghai-1996&people=1")
    assert (wave.model, dict(wave.challenges)) == ("inherited", {"people": 1.0})
    assert is_seen("mobility > mobility calm", wave)
