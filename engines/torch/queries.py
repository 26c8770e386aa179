"""The sets of tokens a query head is asked about, and what records say of them: a port of src/train/query-pool.ts, query-labels.ts and
src/model/query-history.ts, drawing from the same random stream.

E positions, H hazard bins, P tokens, Q sets, F columns of a set's history.
"""

import math

import torch

SETS, TOKENS, COLUMNS = 16, 64, 7
UNKNOWN = 1
DAYS_PER_YEAR = 365.25


def draw_queries(codes, random):
    if not codes:
        return [[UNKNOWN] for _ in range(SETS)]
    used, sets = set(), []
    for q in range(SETS):
        room, kept = TOKENS - (SETS - 1 - q), []
        for token in dict.fromkeys(draw_set(codes, random)):
            if token in used or len(used) < room:
                used.add(token)
                kept.append(token)
        sets.append(kept)
    return sets


def draw_set(codes, random):
    pick = lambda items: items[random.integer(len(items))]
    kind, code = random.next(), pick(codes)
    if kind < 0.3:
        return [pick(code["tokens"])]
    if kind < 0.5:
        return code["tokens"]
    if kind < 0.65:
        return beyond_threshold(code["tokens"], random)
    if kind < 0.75:
        return [token for other in codes if other["category"] == code["category"] for token in other["tokens"]]
    alike = [other for other in codes if other["type"] == code["type"]] if random.next() < 0.5 else codes
    tokens = list(code["tokens"])
    for _ in range(1 + random.integer(5)):
        other = pick(alike)["tokens"]
        tokens += beyond_threshold(other, random) if random.next() < 0.3 else other
    return tokens


def beyond_threshold(tokens, random):
    cut = 1 + random.integer(max(1, len(tokens) - 1))
    above = random.next() < 0.5
    if len(tokens) < 2:
        return tokens
    return tokens[cut:] if above else tokens[:cut]


class Queries:
    """Sets drawn for a micro-batch. Of each record `add` reads what it says before and after the moments."""

    def __init__(self, table, groups, codes, random):
        self.table, self.groups = table, groups
        self.sets = draw_queries(codes, random)
        self.of_token, self.of_group = {}, {}
        for q, tokens in enumerate(self.sets):
            for token in tokens:
                self.of_token.setdefault(token, []).append(q)
            for group in dict.fromkeys(groups[token] for token in tokens):
                self.of_group.setdefault(group, []).append(q)
        self.place = {token: p for p, token in enumerate(dict.fromkeys(t for tokens in self.sets for t in tokens))}
        self.before, self.ever, self.after = [], [], []

    def add(self, subject, kept, moments):
        """`moments`: (age, weight), ascending."""
        self.before += self.history(kept, [age for age, _ in moments])
        stop = self.table.followed_until[subject]
        nexts = self.next_occurrences(subject, [age for age, _ in moments])
        self.after += [(next_age, age, stop, weight) for next_age, (age, weight) in zip(nexts, moments)]

    def history(self, kept, ages):
        states = [[0, 0, 0, 0, 0, 0] for _ in self.sets]  # count, age; of its codes: count, age, latest in the set, latest value
        at, rows, ever = 0, [], [0] * TOKENS
        for moment in ages:
            while at < len(kept) and self.table.age_at[kept[at]] <= moment:
                index = kept[at]
                token, age = self.table.token_at[index], self.table.age_at[index]
                for q in self.of_group.get(self.groups[token], ()):
                    states[q][2:] = [states[q][2] + 1, age, 0, self.table.value_at[index]]
                if token in self.place:
                    ever[self.place[token]] = 1
                for q in self.of_token.get(token, ()):
                    states[q][0], states[q][1], states[q][4] = states[q][0] + 1, age, 1
                at += 1
            rows.append([columns(state, moment) for state in states])
            self.ever.append(list(ever))
        return rows

    def next_occurrences(self, subject, ages):
        upcoming, rows = [math.nan] * len(self.sets), []
        at, first = self.table.offsets[subject + 1] - 1, self.table.offsets[subject]
        for moment in reversed(ages):
            while at >= first and self.table.age_at[at] > moment:
                for q in self.of_token.get(self.table.token_at[at], ()):
                    upcoming[q] = self.table.age_at[at]
                at -= 1
            rows.append(list(upcoming))
        return rows[::-1]

    def tensors(self, config, survival):
        E, Q = len(self.after), len(self.sets)
        column = lambda values: torch.tensor(values, dtype=torch.float64)
        distinct = list(self.place)
        members = torch.zeros(TOKENS, Q)
        for q, tokens in enumerate(self.sets):
            members[[self.place[token] for token in tokens], q] = 1
        upcoming = column([row for row, _, _, _ in self.after]).view(E, Q)
        ages, stops, weights = (column([entry[i] for entry in self.after]).view(E, 1) for i in (1, 2, 3))
        happened = upcoming <= stops
        years = (torch.where(happened, upcoming, stops.expand_as(upcoming)) - ages) / DAYS_PER_YEAR
        exposure, event = survival(years.clamp(min=0), happened & (years > 0), column(config["hazardEdgesYears"]), 1)
        scale = (weights / max(1, E * Q)).unsqueeze(-1)
        history = torch.tensor(self.before, dtype=torch.float64).float().view(E, Q, COLUMNS)
        return {
            "queryTokens": torch.tensor(distinct + [0] * (TOKENS - len(distinct)), dtype=torch.long),
            "queryMembers": members,
            "queryHistory": history,
            "queryEver": torch.tensor(self.ever, dtype=torch.float32).view(E, TOKENS),
            "queryExposure": (exposure * scale).float().transpose(1, 2),
            "queryEvent": (event * scale).float().transpose(1, 2),
        }


def columns(state, moment):
    count, age, group_count, group_age, latest_in, latest_value = state
    if group_count == 0:
        return [0] * COLUMNS
    recency = lambda at: math.exp((at - moment) / DAYS_PER_YEAR)
    return [
        1 if count > 0 else 0,
        math.log1p(count) / 2,
        recency(age) if count > 0 else 0,
        math.log1p(group_count) / 2,
        recency(group_age),
        latest_in,
        max(-3, min(3, latest_value)),
    ]
