using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Views over many claims: the way of a thing, the call sheet, the brief.</summary>
internal static class CaseViews
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(Color.Grey);

    /// <summary>The way of a thing.</summary>
    public static void Write(Page page, ThingPath path, long documents)
    {
        page.Write("", $"{path.Thing}: {ProfileView.Count(path.Steps.Count, "handover")} in {ProfileView.Documents(documents)}", Bold);
        if (path.Steps.Count == 0) page.Write("", "No claim found that it was handed over. That is not the same as that it was not.");
        foreach (var step in path.Steps)
        {
            if (step.Gap is { } gap) page.Write("   ·    ", $"gap: not told {gap}");
            var (entry, hand) = (step.Handover.Entry, step.Handover);
            var through = hand.Through.Count == 0 ? "" : $", through {ClaimSentence.Names(hand.Through)}";
            page.Write("   →    ", $"{Names(hand.From)} > {Names(hand.To)}{through}: {entry.Predicate.Text}, {entry.Time?.Value?.Edtf ?? "no date"}, {entry.Status.ToString().ToLowerInvariant()}, {ClaimSentence.Holders(entry)}");
            page.Write("        ", ProfileView.Evidence(entry), Dim);
        }
    }

    /// <summary>The call sheet: each party with what is alleged of it and what it says.</summary>
    public static void Write(Page page, IReadOnlyList<Allegation> allegations, long documents)
    {
        var open = allegations.Count(allegation => allegation.Replies.Count == 0);
        page.Write("", $"{ProfileView.Count(allegations.Count, "allegation")} in {ProfileView.Documents(documents)}, {open} without a response on file", Bold);
        foreach (var party in allegations.GroupBy(allegation => allegation.Party, StringComparer.Ordinal).OrderBy(party => party.Key, StringComparer.Ordinal))
        {
            page.Gap();
            page.Write("", party.Key, Bold);
            foreach (var allegation in party)
            {
                page.Write("  ", ClaimSentence.Of(allegation.Claim));
                page.Write("    ", ProfileView.Evidence(allegation.Claim), Dim);
                foreach (var reply in allegation.Replies)
                    page.Write("    → ", $"{Word(reply)}: {ProfileView.Evidence(reply.Entry)}");
                if (allegation.Replies.Count == 0) page.Write("    → ", $"no response found in {ProfileView.Documents(documents)}");
            }
        }
    }

    /// <summary>The brief.</summary>
    public static void Write(Page page, Brief brief)
    {
        page.Write("", $"{ProfileView.Documents(brief.Documents)}, {ProfileView.Count(brief.Standings.Sum(standing => standing.Count), "claim")}", Bold);
        page.Write("  ", string.Join(", ", brief.Standings.Select(standing => $"{standing.Count} {standing.Status.ToString().ToLowerInvariant()}")));
        if (brief.Sources.Count > 0)
            page.Write("  sources: ", string.Join("; ", brief.Sources.First.Select(source => $"{ClaimSentence.OneLine(source.Source ?? "without a name")} ({source.Claims})")) + More("; ", brief.Sources.First.Count, brief.Sources.Count));
        List(page, "put forward as fact without a source that has a name", brief.Nameless, entry => entry, ClaimSentence.Of);
        List(page, "denied", brief.Denied, denied => denied.Claim, denied => $"{ClaimSentence.Of(denied.Claim)}; denied by {string.Join(" and ", denied.By.Select(ClaimSentence.OneLine))}");
        List(page, "with a time that could not be resolved", brief.Undated, entry => entry, entry => $"{ClaimSentence.Core(entry)}: {ClaimSentence.Time(entry)}");
    }

    private static void List<T>(Page page, string what, BriefList<T> list, Func<T, Entry> claim, Func<T, string> text)
    {
        page.Gap();
        page.Write("", $"{ProfileView.Count(list.Count, "claim")} {what}", Bold);
        foreach (var one in list.First)
        {
            page.Write("  ", text(one));
            page.Write("    ", ProfileView.Evidence(claim(one)), Dim);
        }
        if (list.First.Count < list.Count) page.Write("  ", More("", list.First.Count, list.Count));
    }

    private static string More(string before, long shown, long all) => shown < all ? $"{before}and {all - shown} more" : "";

    private static string Names(IReadOnlyList<Party> parties) => parties.Count == 0 ? "not told" : ClaimSentence.Names(parties);

    private static string Word(Reply reply) => reply.Kind switch
    {
        ReplyKind.Denies => reply.Extent == "possible" ? "denies, possibly this" : "denies",
        ReplyKind.Confirms => "confirms",
        _ => "would not say",
    };
}
