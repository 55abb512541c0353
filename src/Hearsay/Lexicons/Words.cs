namespace Hearsay.Lexicons;

/// <summary>The smaller word lists, each loaded once at first use.</summary>
internal static class Words
{
    private static readonly Lazy<Dictionary<string, bool>> LightVerbTable = new(() =>
        First(Lexicon.Rows("light-verbs.tsv"), row => row["particle"].Length > 0 ? row["verb"] + " " + row["particle"] : row["verb"],
            row => row["turn"] == "reversed"));

    private static readonly Lazy<Dictionary<string, (ClaimStatus, double)>> ModalTable = new(() =>
        First(Lexicon.Rows("modals.tsv"), row => row["lemma"], row => (row.Enum<ClaimStatus>("status"), row.Number("certainty"))));

    private static readonly Lazy<Dictionary<string, (ClaimStatus?, double)>> HedgeTable = new(() =>
        First(Lexicon.Rows("hedges.tsv"), row => row["phrase"], row => (row["status"] == "-" ? (ClaimStatus?)null : row.Enum<ClaimStatus>("status"), row.Number("certainty"))));

    private static readonly Lazy<HashSet<(string, string)>> EvaluativeTable = new(() =>
        [.. Lexicon.Rows("evaluative.tsv").SelectMany(row => row.List("word").Select(word => (word, row["pos"])))]);

    private static readonly Lazy<Dictionary<string, Openness>> OpennessTable = new(() =>
        First(Lexicon.Rows("openness.tsv"), row => row["phrase"], row => row.Enum<Openness>("openness")));

    private static readonly Lazy<HashSet<string>> ScopeTable = new(() => [.. Lexicon.Rows("scope-words.tsv").Select(row => row["phrase"])]);

    private static readonly Lazy<Dictionary<string, (bool Scale, long Value)>> NumberTable = new(() =>
        First(Lexicon.Rows("number-words.tsv"), row => row["word"], row => (row["kind"] == "scale", long.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture))));

    private static readonly Lazy<IReadOnlyList<(string[] Phrase, bool Carries)>> NarrativeTable = new(() =>
        [.. Lexicon.Rows("narrative-words.tsv").Select(row => (row["phrase"].Split(' '), row["turn"] == "carries"))]);

    private static readonly Lazy<HashSet<string>> MutualTable = new(() =>
        [.. Lexicon.Rows("mutual-predicates.tsv").SelectMany(row => row.List("lemma"))]);

    private static readonly Lazy<HashSet<string>> HurlingTable = new(() => [.. Lexicon.Rows("hurling-verbs.tsv").SelectMany(row => row.List("verb"))]);
    private static readonly Lazy<HashSet<(string, string)>> FromTable = new(() => [.. Lexicon.Rows("from-verbs.tsv").SelectMany(row => row.List("verb").Select(verb => (verb, row["kind"])))]);
    private static readonly Lazy<HashSet<string>> MovingTable = new(() => [.. Lexicon.Rows("moving-verbs.tsv").SelectMany(row => row.List("verb"))]);
    private static readonly Lazy<HashSet<string>> AddressingTable = new(() => [.. Lexicon.Rows("addressing-verbs.tsv").SelectMany(row => row.List("verb"))]);
    private static readonly Lazy<HashSet<string>> TransferTable = new(() => [.. Lexicon.Rows("transfer-verbs.tsv").SelectMany(row => row.List("verb"))]);

    private static readonly Lazy<HashSet<string>> InformationTable = new(() => [.. Lexicon.Rows("information-nouns.tsv").SelectMany(row => row.List("noun"))]);

    private static readonly Lazy<HashSet<(string, string)>> MediaTable = new(() => [.. Lexicon.Rows("media.tsv").SelectMany(row => row.List("word").Select(word => (word.ToLowerInvariant(), row["kind"])))]);

    private static readonly HashSet<string> CalendarTable =
        ["day", "week", "weekend", "month", "quarter", "year", "decade", "spring", "summer", "autumn", "fall", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly Lazy<HashSet<string>> QuantityTable = new(() => [.. Lexicon.Rows("quantity-nouns.tsv").SelectMany(row => row.List("noun"))]);

    private static readonly Lazy<HashSet<string>> LightNounTable = new(() => [.. Lexicon.Rows("light-nouns.tsv").SelectMany(row => row.List("noun"))]);

    private static readonly Lazy<Dictionary<string, (string Kind, bool Coded)>> EventNounTable = new(() =>
        First(Lexicon.Rows("event-nouns.tsv"), row => row["noun"], row => (row["kind"], row["cameo"].Length > 0)));

    private static readonly Lazy<HashSet<string>> ViolentTable = new(() => [.. Lexicon.Rows("event-nouns.tsv").Where(row => row["cameo"] is ['1', '8' or '9', ..] or ['2', '0', ..]).Select(row => row["noun"])]);

    private static readonly Lazy<HashSet<string>> ArmedTable = new(() => [.. Lexicon.Rows("party-nouns.tsv").Where(row => row["code"] is "REB" or "MIL" or "COP" or "UAF" or "INS" or "SEP" || row["noun"] is "enemy" or "terrorist" or "gang" or "government" or "settler" or "mob").Select(row => row["noun"])]);

    private static readonly Lazy<Dictionary<string, string>> NounVerbTable = new(() =>
        First([.. Lexicon.Rows("event-nouns.tsv").Where(row => row["verb"].Length > 0)], row => row["noun"], row => row["verb"]));

    private static readonly Lazy<Dictionary<string, (ClaimStatus?, bool)>> AdjectiveInfinitiveTable = new(() => Contents("adjective-infinitives.tsv", "adjective"));

    private static readonly Lazy<Dictionary<string, (ClaimStatus?, bool)>> InfinitiveNounTable = new(() => Contents("infinitive-nouns.tsv", "noun"));

    private static readonly Lazy<Dictionary<string, (IReadOnlySet<string> Complements, bool Feeling)>> StateTable = new(() =>
        Lexicon.Rows("state-participles.tsv").SelectMany(row => row.List("verb").Select(verb => (verb, row))).ToDictionary(
            pair => pair.verb, pair => ((IReadOnlySet<string>)pair.row.List("complement").ToHashSet(), pair.row["kind"] == "feeling")));

    /// <summary>What a participle that tells a state of its subject must have behind it (any of these words; none: nothing), and whether it is a feeling;
    /// null for other verbs.</summary>
    public static (IReadOnlySet<string> Complements, bool Feeling)? StateParticiple(string lemma) => StateTable.Value.TryGetValue(lemma, out var found) ? found : null;

    /// <summary>What a predicate adjective does to the infinitive below it: the status it gives, and whether it denies it. Null when it is not listed.</summary>
    public static (ClaimStatus? Content, bool Negative)? AdjectiveInfinitive(string lemma) => AdjectiveInfinitiveTable.Value.TryGetValue(lemma, out var found) ? found : null;

    /// <summary>What a noun does to the infinitive below it; hypothetical when it is not listed.</summary>
    public static (ClaimStatus? Content, bool Negative) InfinitiveNoun(string lemma) =>
        InfinitiveNounTable.Value.TryGetValue(lemma, out var found) ? found : (ClaimStatus.Hypothetical, false);

    /// <summary>Whether "verb" or "verb particle" is light; <paramref name="reversed"/> when its subject suffers the event ("received fire").</summary>
    public static bool IsLightVerb(string verb, string? particle, out bool reversed) =>
        particle is not null && LightVerbTable.Value.TryGetValue(verb + " " + particle, out reversed)
        || LightVerbTable.Value.TryGetValue(verb, out reversed);

    /// <summary>The status and certainty that a modal auxiliary gives.</summary>
    public static (ClaimStatus Status, double Certainty)? Modal(string lower) => ModalTable.Value.TryGetValue(lower, out var found) ? found : null;

    /// <summary>The status (if any) and certainty that a hedge word gives.</summary>
    public static (ClaimStatus? Status, double Certainty)? Hedge(string lower) => HedgeTable.Value.TryGetValue(lower, out var found) ? found : null;

    /// <summary>Whether an adjective ("adj") or noun ("noun") judges.</summary>
    public static bool IsEvaluative(string lemma, string pos) => EvaluativeTable.Value.Contains((lemma, pos));

    /// <summary>Whether the parties of this predicate stand on both sides.</summary>
    public static bool IsMutual(string lemma) => MutualTable.Value.Contains(lemma.ToLowerInvariant());

    /// <summary>The verb that an event noun goes with ("killing": kill), the word itself where there is none.</summary>
    public static string VerbOf(string noun) => NounVerbTable.Value.TryGetValue(noun, out var verb) ? verb : noun;

    /// <summary>Whether this noun lemma can put forward an event of its own.</summary>
    public static bool IsEventNoun(string lemma) => EventNounTable.Value.ContainsKey(lemma.ToLowerInvariant());

    /// <summary>Whether a noun is the predicate under a light verb or "there is": an event noun, or an abstract one such as "progress".</summary>
    public static bool IsLightNoun(string lemma) => IsEventNoun(lemma) || LightNounTable.Value.Contains(lemma.ToLowerInvariant());

    /// <summary>Whether an event noun more often names a thing than an event ("building", "administration").</summary>
    public static bool IsThing(string lemma) => EventNounTable.Value.TryGetValue(lemma.ToLowerInvariant(), out var found) && found.Kind == "thing";

    /// <summary>Whether an event noun has an event code of its own ("airstrike"), so that it tells something even where nobody is named.</summary>
    public static bool IsCodedEvent(string lemma) => EventNounTable.Value.TryGetValue(lemma.ToLowerInvariant(), out var found) && found is { Coded: true, Kind: "event" };

    /// <summary>Whether an event noun tells of force against people or things: "attack", "abduction".</summary>
    public static bool IsViolent(string lemma) => ViolentTable.Value.Contains(lemma.ToLowerInvariant());

    /// <summary>Whether a noun names those who bear arms or use force: "rebel", "police", "enemy".</summary>
    public static bool IsArmed(string lemma) => ArmedTable.Value.Contains(lemma.ToLowerInvariant());

    /// <summary>Whether a verb hands a thing over to whoever stands behind its "to".</summary>
    public static bool IsTransfer(string lemma) => TransferTable.Value.Contains(lemma);

    /// <summary>Whether a verb says something to whoever stands behind its "to", or yields to them: "apologised to Norland".</summary>
    public static bool IsAddressing(string lemma) => AddressingTable.Value.Contains(lemma);

    /// <summary>Whether a verb brings somebody to where its "to" tells: "sent the prisoners to a camp".</summary>
    public static bool IsMoving(string lemma) => MovingTable.Value.Contains(lemma);

    /// <summary>Whether a verb takes a thing away from whoever stands behind its "from": "seized the town from the rebels".</summary>
    public static bool IsTakingFrom(string lemma) => FromTable.Value.Contains((lemma, "taking")) || IsRidding(lemma);

    /// <summary>Whether a verb takes whoever stands behind its "of" or "from" out of a place: "rid the town of rebels".</summary>
    public static bool IsRidding(string lemma) => FromTable.Value.Contains((lemma, "ridding"));

    /// <summary>Whether a verb parts its subject from whoever stands behind its "from": "dissociated itself from the rebels".</summary>
    public static bool IsPartingFrom(string lemma) => FromTable.Value.Contains((lemma, "parting"));

    /// <summary>Whether a verb's thing is what is sent at somebody, not what is hit: "fired rockets".</summary>
    public static bool IsHurling(string lemma) => HurlingTable.Value.Contains(lemma);

    /// <summary>Whether a noun only measures or picks out what stands behind its "of".</summary>
    public static bool IsQuantity(string lemma) => QuantityTable.Value.Contains(lemma.ToLowerInvariant());

    /// <summary>Whether a noun stands for what somebody has told, without being a noun of speech: "footage", "figures".</summary>
    public static bool IsInformation(string lemma) => InformationTable.Value.Contains(lemma.ToLowerInvariant());

    /// <summary>Whether a noun or verb is a means of saying something: "cable", "interview", "tweet".</summary>
    public static bool IsMedium(string lemma) => MediaTable.Value.Contains((lemma.ToLowerInvariant(), "medium"));

    /// <summary>Whether a word ends the names of papers and channels, or is a common noun for one: "Herald", "newspaper".</summary>
    public static bool IsOutlet(string lemma) => MediaTable.Value.Contains((lemma.ToLowerInvariant(), "outlet"));

    /// <summary>Whether a noun names a work that has a title: "film", "book".</summary>
    public static bool IsWork(string lemma) => MediaTable.Value.Contains((lemma.ToLowerInvariant(), "work"));

    /// <summary>Whether a noun is a stretch of the calendar: "week", "Monday", "May".</summary>
    public static bool IsCalendar(string lemma) => CalendarTable.Contains(lemma.ToLowerInvariant());

    /// <summary>Words that say that an act was open or hidden.</summary>
    public static IReadOnlyDictionary<string, Openness> Openness => OpennessTable.Value;

    /// <summary>Quantifiers, superlatives and exclusives.</summary>
    public static IReadOnlySet<string> Scope => ScopeTable.Value;

    /// <summary>The value of a word for a number below a hundred, or null.</summary>
    public static long? Number(string lower) => NumberTable.Value.TryGetValue(lower, out var found) && !found.Scale ? found.Value : null;

    /// <summary>The value of a word that multiplies a number ("hundred", "million"), or null.</summary>
    public static long? Scale(string lower) => NumberTable.Value.TryGetValue(lower, out var found) && found.Scale ? found.Value : null;

    /// <summary>Words that carry the date of one sentence into the next, or break it off.</summary>
    public static IReadOnlyList<(string[] Phrase, bool Carries)> Narrative => NarrativeTable.Value;

    private static Dictionary<string, (ClaimStatus?, bool)> Contents(string file, string column)
    {
        var found = new Dictionary<string, (ClaimStatus?, bool)>();
        foreach (var row in Lexicon.Rows(file))
            foreach (var word in row.List(column))
                found.TryAdd(word, (row["content"] == "fact" ? null : row.Enum<ClaimStatus>("content"), row["polarity"] == "-"));
        return found;
    }

    private static Dictionary<string, T> First<T>(IReadOnlyList<LexiconRow> rows, Func<LexiconRow, string> key, Func<LexiconRow, T> value)
    {
        var found = new Dictionary<string, T>();
        foreach (var row in rows) found.TryAdd(key(row), value(row));
        return found;
    }
}
