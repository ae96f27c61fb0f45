"""Models that are wrong on purpose: for each claim one that it has to find out."""

from govlab import model


def rising(unit_size, *_):
    return unit_size / (unit_size + 1_000_000)


def falling(unit_size, *_):
    return 1_000 / (1_000 + unit_size)


def flat(unit_size, decentralization, *_):
    return 0.5 + 0 * unit_size * decentralization


def slowing(unit_size, decentralization, context, assumptions):
    return decentralization**0.5 + 0 * unit_size


def without_priorities(cohesion, public_goods, control, _):
    return cohesion * public_goods * control


def inattentive(need, *_):
    return 0.25 + 0 * need


def looking_away(need, needs, exponent):
    return need**-exponent / sum(other**-exponent for other in needs)


# A deliberately wrong formula for each claim: a sign turned, or a term left out.
WRONG = {
    "C01": (model.services, "fitted_weight", lambda context, _: 1 - context.demand_diversity),
    "C02": (model.neighbours, "familiarity", rising),
    "C03": (model.services, "standard_supply", falling),
    "C04": (model.burdens, "reach", lambda size, *_: size / 1_000),
    "C05": (model.neighbours, "familiarity", rising),
    "C06": (model.services, "fitted_weight", lambda *_: 0.5),
    "C07": (model.burdens, "apparatus", lambda share, _: share**2),
    "C08": (model, "abuse", slowing),
    "C09": (model.burdens, "abuse", lambda size, share, *_: 0 * size * share),
    "C10": (model.services, "own_resources", lambda share, *_: 0 * share),
    "C11": (model.neighbours, "say", lambda share, *_: 1 - share),
    "C12": (
        model.services,
        "spillover_keeping",
        lambda size, share, context, _: 1 / (1 + context.spillovers * (1 + share + 0 * size)),
    ),
    "C13": (model, "attention", looking_away),
    "C14": (model.neighbours, "staying", lambda context, _: 1 + context.mobility),
    "C15": (
        model.services,
        "own_resources",
        lambda share, context, _: share * (1 - context.work_unit_provision),
    ),
    "C16": (
        model.services,
        "own_resources",
        lambda share, context, _: share * (1 - context.work_unit_provision),
    ),
    "C17": (model.services, "fitted_weight", lambda context, _: 1 - context.demand_diversity),
    "C18": (model.burdens, "reach", lambda size, *_: size / 1_000_000),
    "C19": (model.services, "fitted_weight", lambda context, _: 1 - context.demand_diversity),
    "C20": (model.burdens, "abuse", lambda size, share, *_: 20 * share**2 + 0 * size),
    "C21": (model.services, "standard_supply", falling),
    "C22": (model, "coordination", lambda *_: 100),
    "C23": (model.neighbours, "familiarity", rising),
    "C24": (model.neighbours, "familiarity", rising),
    "C25": (model, "balance", without_priorities),
    "C26": (model.burdens, "strangers", lambda context, _: 2 - context.mobility),
    "C26b": (model.changed, "unlisted", lambda context, _: 1 - 0.9 * context.arrivals),
    "C27b": (model, "coordination", lambda *_: 100),
    "C27": (model.services, "spillover_keeping", flat),
    "C28": (model.neighbours, "common_ground", lambda context, _: 1 + 9 * context.demand_diversity),
    "C29": (model.services, "means", lambda *_: 0.5),
    "C30": (model.burdens, "unheard_voice", lambda *_: 0),
    "C31": (
        model,
        "risk",
        lambda size, share, context, _: context.risk_exposure + 0 * size * share,
    ),
    "C31b": (model, "chain", lambda exposed, _: exposed**0.1),
    "C31c": (
        model,
        "reformed_risk",
        lambda size, share, c, _: (
            c.early_detection + c.linkage + c.unified_command + c.aftermath + 0 * size * share
        ),
    ),
    "C32": (model.changed, "splitting", lambda *_: 1),
    "C33": (model.reformed, "contracting", lambda context, _: 1 + context.contracted),
    "C33b": (model.reformed, "contract_relief", lambda *_: 1),
    "C34b": (model, "organised", lambda *_: 0),
    "C34": (
        model.services,
        "fitted_supply",
        lambda size, share, context, _: 1 - context.civic_capacity + 0 * size * share,
    ),
    "C35": (model.neighbours, "say", lambda share, *_: share),
    "C36": (model.burdens, "order_keeping", lambda *_: 0),
    "C36b": (model, "opened", lambda *_: 0),
    "C36c": (model.reformed, "order_keeping", lambda *_: 0),
    "C37b": (model.reformed, "commanded", lambda share, *_: share),
    "C38b": (
        model,
        "reformed_risk",
        lambda size, share, context, _: (share - context.communication) ** 2 + 0 * size,
    ),
    "C38c": (model, "connected", lambda *_: 0),
    "C39b": (model.reformed, "covering", lambda *_: 1),
    "C37": (
        model.burdens,
        "slow_coordination",
        lambda share, context, _: -5 * share * context.emergency,
    ),
    "C38": (model.burdens, "sight", lambda *_: 1),
    "C39": (model.services, "fitted_supply", model.standard_supply),
    "C41": (
        model.services,
        "integrated",
        lambda share, context, _: 1 / (1 + context.network_integration * share),
    ),
    "C42": (model.services, "integrated", lambda *_: 1),
    "C43": (model, "attention", inattentive),
    "C44": (model, "attention", looking_away),
    "C45": (model.neighbours, "familiarity", rising),
    "C46": (model.burdens, "apparatus", lambda share, _: share**2),
    "C47": (model.changed, "unlisted", lambda context, _: 1 - 0.9 * context.arrivals),
    "C48": (model.inherited, "execution_price", lambda context, _: -context.execution_pressure),
}

# A model without the mechanism: nothing that the claim compares differs.
WITHOUT = {
    "C02": [(model.neighbours, "familiarity", lambda *_: 1)],
    "C06": [(model.services, "fitted_weight", lambda *_: 0.5)],
    "C07": [(model.burdens, "apparatus", lambda *_: 0)],
    "C11": [(model.neighbours, "say", lambda *_: 1)],
    "C13": [(model, "attention", inattentive)],
    "C14": [(model.neighbours, "staying", lambda *_: 1)],
    "C17": [(model.services, "fitted_weight", lambda *_: 0.5)],
    "C19": [
        (model.services, "fitted_weight", lambda *_: 0.5),
        (model.burdens, "strangers", lambda *_: 1),
        (model.burdens, "pressure", lambda *_: 0),
    ],
    "C26": [(model.burdens, "strangers", lambda *_: 1), (model.burdens, "pressure", lambda *_: 0)],
    "C29": [(model.services, "means", lambda *_: 0.5)],
    "C30": [(model.burdens, "unheard_voice", lambda *_: 0)],
    "C31": [WRONG["C31"]],
    "C35": [(model.neighbours, "say", lambda *_: 1)],
    "C36": [(model.burdens, "order_keeping", lambda *_: 0)],
    "C38": [(model.burdens, "sight", lambda *_: 1)],
    "C41": [(model.services, "integrated", lambda *_: 1)],
    "C43": [(model, "attention", inattentive)],
    "C44": [(model, "attention", inattentive)],
    "C45": [(model.neighbours, "civic_skill", lambda *_: 1), (model, "coordination", lambda *_: 0)],
}
