using Hearsay.Rules;

namespace Hearsay.Classifying;

/// <summary>What the rules look at beside the code: the predicate and how it lies in time.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Words">The words around it.</param>
/// <param name="Ahead">Whether it is put forward as lying ahead.</param>
/// <param name="Past">Whether it is told as past.</param>
/// <param name="Negative">Whether it is said not to happen.</param>
/// <param name="Above">The word that rules it: "willing", "failed", "wants"; null where none does.</param>
internal sealed record EventView(Sentence Sentence, Predicate Predicate, PredicateWords Words, bool Ahead, bool Past, bool Negative, Token? Above)
{
    /// <summary>Whether somebody is said to be willing, ready or about to do it.</summary>
    public bool Willing => Above is { } above && EventLexicon.Willing.Contains(PredicateWords.LemmaOf(above));

    /// <summary>Whether somebody is said to have failed or refused to do it.</summary>
    public bool Failed => Above is { } above && EventLexicon.Failing.Contains(PredicateWords.LemmaOf(above));
}

/// <summary>What is promised, threatened or refused has a type of its own (PLOVER 0.8 §5, "potential ambiguities").</summary>
internal static class PromiseRules
{
    private delegate Coding? Change(EventView view, Coding coding);

    private static readonly (string Id, Change Change)[] Rules =
    [
        ("event.hostile-promise", HostilePromise),
        ("event.future-refusal", FutureRefusal),
        ("event.failed-agreement", FailedAgreement),
        ("event.future-cooperation", FutureCooperation),
        ("event.future-pressure", FuturePressure),
        ("event.future-force", FutureForce),
        ("event.content-mode", ContentMode),
    ];

    /// <summary>The coding after the first rule that holds, with the rule's id; otherwise as it was.</summary>
    public static Coding Apply(EventView view, Coding coding, out string? rule)
    {
        foreach (var (id, change) in Rules)
        {
            if (change(view, coding) is not { } changed) continue;
            rule = id;
            return changed;
        }
        rule = null;
        return coding;
    }

    [Rule("event.hostile-promise", "A promise to use force or pressure is a threat.", "Norland vowed to bomb the port.", Source = "PLOVER 0.8, THREATEN")]
    private static Coding? HostilePromise(EventView view, Coding coding)
    {
        if (coding.Types[0] != "AGREE" || ContentOf(view) is not { } content || EventCoder.Quad(content.Types[0]) != 4) return null;
        return new(["THREATEN", content.Types[0]], ThreatMode(content.Types[0]), content.Contexts, content.Types[0] == "ASSAULT" ? "138" : "130");
    }

    [Rule("event.future-refusal", "Who says that he will not talk, help, cooperate or give way refuses.", "Norland will not release the prisoners.", Source = "PLOVER 0.8, REJECT")]
    private static Coding? FutureRefusal(EventView view, Coding coding) =>
        view is { Negative: true } && (view.Ahead || view.Willing) && IsCooperative(coding) ? Refusal(coding) : null;

    [Rule("event.failed-agreement", "Who fails to agree, talk or help, or does not allow it, refuses.", "Norland failed to reach an agreement with Ostmark.", Source = "PLOVER 0.8, REJECT")]
    private static Coding? FailedAgreement(EventView view, Coding coding) =>
        view is { Negative: true } && (view.Failed && IsCooperative(coding) || coding.Types[0] == "CONCEDE" || coding.Types.Contains("AGREE") && coding.Types[0] is "AGREE" or "SUPPORT") ? Refusal(coding) : null;

    [Rule("event.future-cooperation", "Talks, support, cooperation, aid and giving way that lie ahead are agreed to, as are those that somebody is willing or wants to do.", "Norland will provide aid to Ostmark.",
        Source = "PLOVER 0.8, AGREE")]
    private static Coding? FutureCooperation(EventView view, Coding coding) =>
        view is { Negative: false } && (view.Ahead || view.Willing) && coding.Types[0] != "AGREE" && IsCooperative(coding)
            ? coding with { Types = ["AGREE", coding.Types[0]], Mode = null, Cameo = Intent(coding.Types[0]) } : null;

    [Rule("event.future-pressure", "Sanctions, bans and protests that lie ahead are threatened.", "Norland will boycott the games.", Source = "PLOVER 0.8 §2.3")]
    private static Coding? FuturePressure(EventView view, Coding coding) =>
        view is { Ahead: true, Negative: false } && coding.Types[0] is "COERCE" or "SANCTION" or "PROTEST"
            ? new(["THREATEN", coding.Types[0]], ThreatMode(coding.Types[0]), coding.Contexts, "130") : null;

    [Rule("event.future-force", "Force that somebody wants or is ready to use is a threat; force that lies ahead stays what it is, with a threat as the second reading.", "Norland will attack the port.",
        Source = "PLOVER 0.8 §2.3")]
    private static Coding? FutureForce(EventView view, Coding coding) =>
        view.Negative || coding.Types is not ["ASSAULT"] ? null
        : view.Willing ? new(["THREATEN", "ASSAULT"], ThreatMode("ASSAULT"), coding.Contexts, "138")
        : view.Ahead ? coding with { Types = ["ASSAULT", "THREATEN"] } : null;

    [Rule("event.content-mode", "The mode of a request or threat is what is asked for or threatened, and so is the CAMEO code of a request.", "Norland demanded that Ostmark release the prisoners.",
        Source = "PLOVER 0.8, REQUEST and THREATEN; CAMEO 1.1b3, 02 and 10")]
    private static Coding? ContentMode(EventView view, Coding coding)
    {
        if (coding.Types[0] is not ("REQUEST" or "THREATEN") || ContentOf(view) is not { } content) return null;
        var mode = coding.Mode ?? (coding.Types[0] == "REQUEST" ? RequestMode(content.Types[0]) : ThreatMode(content.Types[0]));
        var cameo = coding.Cameo is "020" or "100" && Asked(content.Types[0]) is { } asked ? coding.Cameo[..2] + asked : coding.Cameo;
        return mode == coding.Mode && cameo == coding.Cameo ? null : coding with { Mode = mode, Cameo = cameo };
    }

    /// <summary>Third digit of what is appealed for (02x) or demanded (10x).</summary>
    private static string? Asked(string type) => type switch
    {
        "COOPERATE" => "1",
        "SUPPORT" => "2",
        "AID" => "3",
        "RETREAT" or "CONCEDE" => "5",
        "CONSULT" => "6",
        _ => null,
    };

    private static bool IsCooperative(Coding coding) => coding.Types[0] is "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "RETREAT" or "CONCEDE" or "AGREE";

    private static Coding Refusal(Coding coding) => new(["REJECT", coding.Types[0]], null, coding.Contexts, "120");

    private static Coding? ContentOf(EventView view) => view.Words.Content is { } content && content.Index != view.Predicate.Trigger
        ? EventWords.Of(view.Sentence, content.Index) : null;

    private static string? RequestMode(string type) => type switch
    {
        "AID" or "COOPERATE" or "SUPPORT" => "assist",
        "RETREAT" or "CONCEDE" => "yield",
        "CONSULT" => "meet",
        _ => null,
    };

    private static string? ThreatMode(string type) => type switch
    {
        "ASSAULT" or "MOBILIZE" => "violence",
        "COERCE" or "PROTEST" => "restrict",
        "SANCTION" or "REJECT" => "relations",
        _ => null,
    };

    private static string Intent(string type) => type switch
    {
        "CONSULT" => "036",
        "SUPPORT" => "032",
        "COOPERATE" => "031",
        "AID" => "033",
        _ => "035",
    };
}
