"""From a corpus snapshot to micro-batches: the order, windows, positions and labels of src/train, drawn from the same streams.

S subjects, N tokens together, K outcomes; B rows of T places; E positions, M marks. `codes` are asked about by the query head, if any. A port of src/train/packing.ts, micro-batch.ts,
asked-moments.ts and labels.ts and of what they use: the same seed gives the same batches in both engines (proved by src/train/torch-engine.test.ts).
"""

import math
import os
from types import SimpleNamespace

import torch

from model import FEATURES, read_tensors
from queries import Queries

PAD = 0
POOL = 96
DAYS_PER_YEAR = 365.25
AGE_KNOT_DAYS = 3652.5
KNOTS = FEATURES - 2
DAYS_PER_CENTURY = 36525
WORD = 0xFFFFFFFF


class Random:
    """xoshiro128++ seeded by the FNV-1a hash of a text (src/core/random.ts)."""

    def __init__(self, seed):
        self.seed, h = seed, 0x811C9DC5
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

    def fork(self, label):
        return Random(f"{self.seed}/{label}")

    def shuffle(self, items):
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            j = self.integer(i + 1)
            result[i], result[j] = result[j], result[i]
        return result


class SubjectTable:
    """The subjects of train and tuning. Subject s owns tokens offsets[s] to offsets[s + 1]."""

    def __init__(self, directory, shards):
        files = [read_tensors(os.path.join(directory, name))[0] for name in shards]
        join = lambda name: torch.cat([file[name] for file in files]) if files else torch.empty(0)
        # As tensors, and as the same memory read one by one: lists of numbers would take ten times as much.
        self.tokens, self.token_at = shared(join("tokens"), torch.int32, "i")
        self.age_days, self.age_at = shared(join("ageDays"), torch.float32, "f")
        self.values, self.value_at = shared(join("values"), torch.float32, "f")
        self.first_occurrence = join("firstOccurrenceAgeDays")
        self.observed_from = join("observationStartAgeDays").tolist()
        death, end = join("deathAgeDays").double(), join("observationEndAgeDays").double()
        self.followed_until = torch.where(death.isnan(), end, torch.minimum(death, end)).tolist()
        self.offsets = [0]
        for file in files:
            base = self.offsets[-1]
            self.offsets += [base + offset for offset in file["offsets"][1:].tolist()]
        self.subjects = len(self.offsets) - 1

    def cut_length(self, subject, context):
        return min(context, self.offsets[subject + 1] - self.offsets[subject])

    def row_lengths(self, context, chosen):
        """Places each subject takes in a row, tokens within the context and questions; 0 for those not chosen."""
        lengths = [self.cut_length(subject, context) if chosen(subject) else 0 for subject in range(self.subjects)]
        return [length + moment_count(length) for length in lengths]

    def next_instant(self, subject, age):
        """(start, end) of the tokens of the first instant after `age`; None if there is none."""
        start, stop = self.offsets[subject], self.offsets[subject + 1]
        while start < stop and self.age_at[start] <= age:
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


def moment_count(length):
    return 0 if length == 0 else min(24, 4 + length // 16)


def draw_moments(table, subject, count, until, density, random):
    """(age, weight) where the record is asked: half at its instants, half uniform in time, every other record also where it begins."""
    start, stop = table.observed_from[subject], min(until, table.followed_until[subject])
    if not start < stop:
        return []
    inside = (table.age_at[i] for i in range(table.offsets[subject], table.offsets[subject + 1]))
    instants = list(dict.fromkeys(age for age in inside if start <= age < stop))
    others = max(0, count - 1)
    in_time = 0.5 + (others / 2 if instants else others)
    of_time = (stop - start) / DAYS_PER_YEAR / in_time / density["yearsPerMoment"]
    of_instant = len(instants) / max(1, others / 2) / density["instantsPerMoment"]
    moments = []
    for i in range(count):
        chance, place = random.next(), random.next()
        if i == 0 and chance < 0.5:
            moments.append((start, 1))
        elif i > 0 and instants and chance < 0.5:
            moments.append((instants[int(place * len(instants))], of_instant))
        else:
            moments.append((start + place * (stop - start), of_time))
    rounded = torch.tensor([age for age, _ in moments], dtype=torch.float64).float().tolist()
    kept = [(age, weight) for age, (_, weight) in zip(rounded, moments) if start <= age < stop]
    return sorted(kept, key=lambda moment: moment[0])


def plan_steps(lengths, options, epoch):
    """Micro-batches of each step of an epoch."""
    random = Random(f"{options['seed']}/epoch/{epoch}")
    plans = plan_micro_batches(lengths, options["microBatchTokens"], random)
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


def build_micro_batch(table, groups, codes, plan, config, token_dropout, density, random):
    """What the model is fed; without a position to learn from, a batch of the same shape whose losses are 0."""
    width, rows = plan
    found, places, laid, cells = [], [], [], []
    queries = Queries(table, groups, codes, random.fork("queries")) if codes is not None else None
    for row, subjects in enumerate(rows):
        at = row * width
        for number, subject in enumerate(subjects):
            context = config["contextLength"]
            kept, window, until = choose_tokens(table, subject, context, token_dropout, random)
            count = moment_count(table.cut_length(subject, context))
            moments = draw_moments(table, subject, count, until, density, random)
            if queries:
                queries.add(subject, kept, moments)
            for age, weight in moments:
                cells += summarise(table, groups, kept, age, len(found))
                found.append((subject, age, weight))
            laid.append((at, number, window, [age for age, _ in moments]))
            at += len(window)
            places += range(at, at + len(moments))
            at += len(moments)
    batch = {**pack_rows(table, laid, len(rows), width, config), **labels(table, found, config)}
    batch["positions"] = torch.tensor(places, dtype=torch.long)
    if queries:
        batch.update(queries.tensors(config, survival))
    return {**batch, **summary_tensors(cells)}


def choose_tokens(table, subject, context, dropped, random):
    """Table indices of the tokens a record keeps, those in its window, and the age of the first token after the window."""
    start, stop = table.offsets[subject], table.offsets[subject + 1]
    statics = 0
    while start + statics < stop and table.age_at[start + statics] == 0:
        statics += 1
    kept = list(range(start, stop))
    if dropped > 0:
        kept = [index for index in kept if index < start + statics or random.next() >= dropped]
    length = len(kept)
    end = context + random.integer(length - context + 1) if dropped > 0 and length > context else length
    if end <= context:
        window = kept[:end]
    else:
        fixed = min(statics, context // 4)
        window = kept[:fixed] + kept[end - (context - fixed) : end]
    return kept, window, table.age_at[kept[end]] if end < length else math.inf


def summarise(table, groups, kept, moment, row):
    """Cells (row, column, weight) of the record as of `moment`: a port of src/model/record-summary.ts."""
    states, ever, instants, last_age = {}, {}, 0, 0
    for index in kept:
        age = table.age_at[index]
        if age > moment:
            break
        token, value = table.token_at[index], table.value_at[index]
        instants += age > last_age
        last_age = age
        ever[token] = True
        count, _, _, latest, total, valued = states.get(groups[token], (0, 0, 0, 0, 0, 0))
        if value != 0:
            latest, total, valued = value, total + value, valued + 1
        states[groups[token]] = (count + 1, token, age, latest, total, valued)
    knots = min(KNOTS - 1, max(0, moment / AGE_KNOT_DAYS))
    below = min(KNOTS - 2, math.floor(knots))
    share = knots - below
    cells = [(below, 1 - share), (below + 1, share)]
    cells.append((KNOTS, math.log1p(max(0, moment - last_age) / DAYS_PER_YEAR)))
    cells.append((KNOTS + 1, math.log1p(instants) / 2))
    latest_column, ever_column = KNOTS + 2, KNOTS + 2 + len(groups)
    cells += [(ever_column + token, 1) for token in ever]
    for group, (count, token, age, latest, total, valued) in states.items():
        at = ever_column + len(groups) + 4 * group
        cells += [(latest_column + token, 1), (at, math.log1p(count) / 2)]
        cells.append((at + 1, math.exp((age - moment) / DAYS_PER_YEAR)))
        if valued > 0:
            bounded = lambda value: max(-3, min(3, value))
            cells += [(at + 2, bounded(latest)), (at + 3, bounded(total / valued))]
    return [(row, column, weight) for column, weight in cells]


def summary_tensors(cells):
    return {
        "summaryRows": torch.tensor([row for row, _, _ in cells], dtype=torch.long),
        "summaryColumns": torch.tensor([column for _, column, _ in cells], dtype=torch.long),
        "summaryWeights": torch.tensor([weight for _, _, weight in cells], dtype=torch.float64).float(),
    }


def pack_rows(table, laid, rows, width, config):
    """Histories side by side, each followed by its questions. A place sees its own history up to its age, and itself."""
    size = rows * width
    source = torch.full((size,), -1, dtype=torch.long)
    segment = torch.full((size,), -1, dtype=torch.long)
    asked = torch.zeros(size)
    for at, number, window, moments in laid:
        end = at + len(window)
        source[at:end] = torch.tensor(window, dtype=torch.long)
        segment[at : end + len(moments)] = number
        asked[end : end + len(moments)] = torch.tensor(moments)
    present = source >= 0
    pick = lambda values: torch.where(present, values[source.clamp(min=0)], torch.zeros((), dtype=values.dtype))
    tokens, ages, values = pick(table.tokens).long().view(rows, width), pick(table.age_days) + asked, pick(table.values)
    segment, age, event = segment.view(rows, width), ages.view(rows, width), present.view(rows, width)
    # Ages never fall within a history, so "at my instant or before" is "not older".
    same = (segment.unsqueeze(2) == segment.unsqueeze(1)) & event.unsqueeze(1)
    visible = same & (age.unsqueeze(1) <= age.unsqueeze(2)) | torch.eye(width, dtype=torch.bool)
    half = config["width"] // config["heads"] // 2
    periods = torch.arange(half, dtype=torch.float64) / (half - 1) if half > 1 else torch.ones(1, dtype=torch.float64)
    angles = ages.double().unsqueeze(1) * (2 * math.pi / DAYS_PER_CENTURY**periods)
    return {
        "tokens": tokens,
        "features": token_features(ages, values).view(rows, width, FEATURES),
        "visible": visible.float(),
        "cosines": angles.cos().float().view(rows, width, half),
        "sines": angles.sin().float().view(rows, width, half),
    }


def pack_history(tokens, age_days, values, moment, groups, config):
    """A batch of one history, asked at the age `moment`; `groups` as the corpus's `tokenGroups`."""
    table = SimpleNamespace(
        tokens=torch.tensor(tokens),
        age_days=torch.tensor(age_days),
        values=torch.tensor(values, dtype=torch.float32),
        token_at=tokens,
        age_at=age_days,
        value_at=values,
    )
    kept = list(range(len(tokens)))
    batch = pack_rows(table, [(0, 0, kept, [moment])], 1, len(tokens) + 1, config)
    batch["positions"] = torch.tensor([len(tokens)])
    return {**batch, **summary_tensors(summarise(table, groups, kept, moment, 0))}


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
    ages = column([age for _, age, _ in found])
    asked_weights = column([weight * asked for _, _, asked in found]).view(E, 1, 1)
    stops = column([table.followed_until[subject] for subject, _, _ in found])
    first = table.first_occurrence[torch.tensor([subject for subject, _, _ in found], dtype=torch.long)].double().view(E, K)
    happened = first <= stops.unsqueeze(1)
    until = torch.where(happened, first, stops.unsqueeze(1).expand_as(first))
    asked = ~(first <= ages.unsqueeze(1)) & (until > ages.unsqueeze(1))
    years = torch.where(asked, (until - ages.unsqueeze(1)) / DAYS_PER_YEAR, torch.zeros_like(until))
    edges = column(config["hazardEdgesYears"])
    outcome = survival(years, happened & asked, edges, 1)

    instants = [table.next_instant(subject, age) for subject, age, _ in found]
    goes_on = torch.tensor([instant is not None for instant in instants], dtype=torch.bool)
    days = column([table.age_at[i[0]] if i else table.followed_until[s] for i, (s, _, _) in zip(instants, found)]) - ages
    wait = survival(days, goes_on, column([*config["waitEdgesDays"], math.inf]), DAYS_PER_YEAR)
    marks, mark_weights = [], []
    for row, instant in enumerate(instants):
        for index in range(*(instant or (0, 0))):
            marks.append((row, table.token_at[index]))
            mark_weights.append(weight / (instant[1] - instant[0]))
    return {
        "outcomeExposure": (outcome[0] * asked_weights).float().view(E, K * H),
        "outcomeEvent": (outcome[1] * asked_weights).float().view(E, K * H),
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
