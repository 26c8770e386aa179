"""From a corpus snapshot to micro-batches: the order, windows, positions and labels of src/train, drawn from the same streams.

S subjects, N tokens together, K outcomes; B rows of T tokens; E positions, M marks. A port of src/train/packing.ts, micro-batch.ts and
labels.ts and of what they use: the same seed gives the same batches in both engines (proved by src/train/torch-engine.test.ts).
"""

import math
import os
from types import SimpleNamespace

import torch

from model import FEATURES, read_tensors

PAD = 0
POOL = 96
DAYS_PER_YEAR = 365.25
AGE_KNOT_DAYS = 3652.5
DAYS_PER_CENTURY = 36525
WORD = 0xFFFFFFFF


class Random:
    """xoshiro128++ seeded by the FNV-1a hash of a text (src/core/random.ts)."""

    def __init__(self, seed):
        h = 0x811C9DC5
        for byte in seed.encode("ascii"):
            h = ((h ^ byte) * 0x01000193) & WORD

        def word():
            nonlocal h
            h = (((h ^ (h >> 16)) + 0x9E3779B9) * 0x85EBCA6B) & WORD
            h = ((h ^ (h >> 13)) * 0xC2B2AE35) & WORD
            return h ^ (h >> 16)

        self.words = [word(), word(), word(), word() | 1]

    def next(self):
        """Uniform in [0, 1)."""
        a, b, c, d = self.words
        total = (a + d) & WORD
        result = ((((total << 7) | (total >> 25)) & WORD) + a) & WORD
        t = (b << 9) & WORD
        c ^= a
        d ^= b
        self.words = [a ^ d, b ^ c, c ^ t, ((d << 11) | (d >> 21)) & WORD]
        return result / 4294967296

    def integer(self, below):
        return int(self.next() * below)

    def shuffle(self, items):
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            j = self.integer(i + 1)
            result[i], result[j] = result[j], result[i]
        return result


class SubjectTable:
    """The subjects of one split. Subject s owns tokens offsets[s] to offsets[s + 1]."""

    def __init__(self, directory, shards):
        files = [read_tensors(os.path.join(directory, name))[0] for name in shards]
        join = lambda name: torch.cat([file[name] for file in files]) if files else torch.empty(0)
        # As tensors, and as the same memory read one by one: lists of numbers would take ten times as much.
        self.tokens, self.token_at = shared(join("tokens"), torch.int32, "i")
        self.age_days, self.age_at = shared(join("ageDays"), torch.float32, "f")
        self.values = join("values")
        self.first_occurrence = join("firstOccurrenceAgeDays")
        self.observed_from = join("observationStartAgeDays").tolist()
        death, end = join("deathAgeDays").double(), join("observationEndAgeDays").double()
        self.followed_until = torch.where(death.isnan(), end, torch.minimum(death, end)).tolist()
        self.offsets = [0]
        for file in files:
            base = self.offsets[-1]
            self.offsets += [base + offset for offset in file["offsets"][1:].tolist()]
        self.subjects = len(self.offsets) - 1

    def cut_lengths(self, context):
        return [min(context, self.offsets[s + 1] - self.offsets[s]) for s in range(self.subjects)]

    def next_instant(self, subject, index):
        """(start, end) of the tokens of the instant after that of token `index`; None if it was the last."""
        stop, age = self.offsets[subject + 1], self.age_at[index]
        start = index + 1
        while start < stop and self.age_at[start] == age:
            start += 1
        if start >= stop:
            return None
        end = start + 1
        while end < stop and self.age_at[end] == self.age_at[start]:
            end += 1
        return start, end


def shared(values, dtype, code):
    """`values` as a tensor and as a memoryview of the same memory."""
    memory = bytearray(max(4, 4 * len(values)))
    tensor = torch.frombuffer(memory, dtype=dtype)[: len(values)].copy_(values)
    return tensor, memoryview(memory).cast(code)


def plan_steps(table, config, options, epoch):
    """Micro-batches of each step of an epoch."""
    random = Random(f"{options['seed']}/epoch/{epoch}")
    plans = plan_micro_batches(table.cut_lengths(config["contextLength"]), options["microBatchTokens"], random)
    size = options["microBatches"]
    return [plans[at : at + size] for at in range(0, len(plans), size)]


def plan_micro_batches(lengths, tokens, random):
    """One pass over all subjects: shuffled, sorted by length within pools, laid first-fit into rows; (width, rows) each."""
    order = random.shuffle([subject for subject, length in enumerate(lengths) if length > 0])
    waiting, done = {}, []
    for at in range(0, len(order), POOL):
        for width, subjects in lay_rows(order[at : at + POOL], lengths):
            rows = waiting.setdefault(width, [])
            rows.append(subjects)
            if len(rows) >= max(1, tokens // width):
                done.append((width, rows))
                waiting[width] = []
    done += [(width, rows) for width, rows in sorted(waiting.items()) if rows]
    return random.shuffle(done)


def lay_rows(subjects, lengths):
    rows = []  # [width, free, subjects]
    for subject in sorted(subjects, key=lambda s: (-lengths[s], s)):
        length = lengths[subject]
        row = next((row for row in rows if row[1] >= length), None)
        if row is None:
            step = 64 if length <= 128 else 128
            width = math.ceil(length / step) * step
            rows.append([width, width - length, [subject]])
        else:
            row[1] -= length
            row[2].append(subject)
    return [(width, laid) for width, _, laid in rows]


def build_micro_batch(table, plan, config, max_positions, token_dropout, random):
    """What the model is fed; without a position to learn from, a batch of the same shape whose losses are 0."""
    width, rows = plan
    found, laid = [], []
    for row, subjects in enumerate(rows):
        at = row * width
        for number, subject in enumerate(subjects):
            kept = choose_tokens(table, subject, config["contextLength"], token_dropout, random)
            found += positions_of(table, subject, kept, at)
            laid.append((at, number, kept))
            at += len(kept)
    if len(found) > max_positions:
        found = sorted(random.shuffle(found)[:max_positions])
    batch = {**pack_rows(table, laid, len(rows), width, config), **labels(table, found, config)}
    batch["positions"] = torch.tensor([at for at, _, _ in found], dtype=torch.long)
    return batch


def choose_tokens(table, subject, context, dropped, random):
    """Table indices of the tokens a history keeps: a window (anywhere when training, the last when evaluating), some left out."""
    start, stop = table.offsets[subject], table.offsets[subject + 1]
    length, statics = stop - start, 0
    while statics < length and table.age_at[start + statics] == 0:
        statics += 1
    end = context + random.integer(length - context + 1) if dropped > 0 and length > context else length
    if end <= context:
        window = range(start, start + end)
    else:
        fixed = min(statics, context // 4)
        window = [*range(start, start + fixed), *range(start + end - (context - fixed), start + end)]
    if dropped == 0:
        return list(window)
    return [index for index in window if index < start + statics or random.next() >= dropped]


def positions_of(table, subject, kept, at):
    """(place in the packed rows, subject, token) of the last tokens of instants within observation, before its end."""
    start, stop, found = table.observed_from[subject], table.followed_until[subject], []
    for i, token in enumerate(kept):
        age = table.age_at[token]
        last = i + 1 == len(kept) or table.age_at[kept[i + 1]] != age
        if last and start <= age < stop:
            found.append((at + i, subject, token))
    return found


def pack_rows(table, laid, rows, width, config):
    """Histories side by side. A token sees its own history, at its own instant or before."""
    size = rows * width
    source = torch.full((size,), -1, dtype=torch.long)
    segment = torch.full((size,), -1, dtype=torch.long)
    for at, number, kept in laid:
        source[at : at + len(kept)] = torch.tensor(kept, dtype=torch.long)
        segment[at : at + len(kept)] = number
    present = source >= 0
    pick = lambda values: torch.where(present, values[source.clamp(min=0)], torch.zeros((), dtype=values.dtype))
    tokens, ages, values = pick(table.tokens).long().view(rows, width), pick(table.age_days), pick(table.values)
    segment, age = segment.view(rows, width), ages.view(rows, width)
    # Ages never fall within a history, so "at my instant or before" is "not older".
    same = (segment.unsqueeze(2) == segment.unsqueeze(1)) & (segment >= 0).unsqueeze(2)
    visible = same & (age.unsqueeze(1) <= age.unsqueeze(2))
    earlier = torch.ones(width, width).tril(-1).bool()
    repeated = (same & (tokens.unsqueeze(2) == tokens.unsqueeze(1)) & earlier).any(2)
    half = config["width"] // config["heads"] // 2
    periods = torch.arange(half, dtype=torch.float64) / (half - 1) if half > 1 else torch.ones(1, dtype=torch.float64)
    angles = ages.double().unsqueeze(1) * (2 * math.pi / DAYS_PER_CENTURY**periods)
    return {
        "tokens": tokens,
        "features": token_features(ages, values).view(rows, width, FEATURES),
        "firsts": (~repeated & (segment >= 0)).float(),
        "visible": visible.float(),
        "cosines": angles.cos().float().view(rows, width, half),
        "sines": angles.sin().float().view(rows, width, half),
    }


def pack_history(tokens, age_days, values, config):
    """A batch of one history, asked at its last token."""
    columns = SimpleNamespace(
        tokens=torch.tensor(tokens), age_days=torch.tensor(age_days), values=torch.tensor(values, dtype=torch.float32)
    )
    batch = pack_rows(columns, [(0, 0, list(range(len(tokens))))], 1, len(tokens), config)
    batch["positions"] = torch.tensor([len(tokens) - 1])
    return batch


def token_features(ages, values):
    features = torch.zeros(len(values), FEATURES)
    features[:, 0] = (values != 0).float()
    features[:, 1] = values
    knots = (ages.double() / AGE_KNOT_DAYS).clamp(0, FEATURES - 3)
    below = knots.floor().clamp(max=FEATURES - 4).long()
    share = (knots - below).unsqueeze(1)
    features.scatter_(1, 2 + below.unsqueeze(1), (1 - share).float())
    features.scatter_(1, 3 + below.unsqueeze(1), share.float())
    return features


def labels(table, found, config):
    """Exposure and event of each outcome and of the waiting time in each bin, and the marks of the next instant."""
    E, weight = len(found), 1 / max(1, len(found))
    K, H = config["outcomes"], len(config["hazardEdgesYears"]) - 1
    column = lambda values: torch.tensor(values, dtype=torch.float64)
    ages = column([table.age_at[token] for _, _, token in found])
    stops = column([table.followed_until[subject] for _, subject, _ in found])
    first = table.first_occurrence[torch.tensor([subject for _, subject, _ in found], dtype=torch.long)].double().view(E, K)
    happened = first <= stops.unsqueeze(1)
    until = torch.where(happened, first, stops.unsqueeze(1).expand_as(first))
    asked = ~(first <= ages.unsqueeze(1)) & (until > ages.unsqueeze(1))
    years = torch.where(asked, (until - ages.unsqueeze(1)) / DAYS_PER_YEAR, torch.zeros_like(until))
    edges = column(config["hazardEdgesYears"])
    outcome = survival(years, happened & asked, edges, 1)

    instants = [table.next_instant(subject, token) for _, subject, token in found]
    goes_on = torch.tensor([instant is not None for instant in instants], dtype=torch.bool)
    days = column([table.age_at[i[0]] if i else table.followed_until[s] for i, (_, s, _) in zip(instants, found)]) - ages
    wait = survival(days, goes_on, column([*config["waitEdgesDays"], math.inf]), DAYS_PER_YEAR)
    marks, mark_weights = [], []
    for row, instant in enumerate(instants):
        for index in range(*(instant or (0, 0))):
            marks.append((row, table.token_at[index]))
            mark_weights.append(weight / (instant[1] - instant[0]))
    return {
        "outcomeExposure": (outcome[0] * weight).float().view(E, K * H),
        "outcomeEvent": (outcome[1] * weight).float().view(E, K * H),
        "waitExposure": (wait[0] * weight).float(),
        "waitEvent": (wait[1] * weight).float(),
        "marks": torch.tensor(marks, dtype=torch.long).view(-1, 2),
        "markWeights": torch.tensor(mark_weights, dtype=torch.float32),
    }


def survival(followed, happened, edges, per_year):
    """Years of exposure in each bin of `edges`, and 1 in the bin of the event; one more axis than `followed`."""
    followed, happened = followed.unsqueeze(-1), happened.unsqueeze(-1)
    starts, ends = edges[:-1], edges[1:]
    exposure = (torch.minimum(followed, ends) - starts).clamp(min=0) / per_year
    event = happened & (followed > starts) & (followed <= ends)
    return exposure, event.double()
