using System.CommandLine;
using System.Globalization;
using Hearsay.Exporting;
using Hearsay.Recording;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay judge</c>, <c>merge</c> and <c>split</c>: decisions of people, kept beside what was read.</summary>
internal static class JudgeCommand
{
    /// <summary>The options that every decision has.</summary>
    private sealed class Decision
    {
        public Option<string?> Reason { get; } = new("--reason") { Description = "Why.", HelpName = "TEXT" };
        public Option<string?> By { get; } = new("--by") { Description = "Who decides.", HelpName = "NAME" };
        public Option<string?> At { get; } = new("--at") { Description = "When, as it is to be recorded; left out, the time now.", HelpName = "TIME" };
        public CaseFile Case { get; } = new();

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { Reason, By, At, Case.Option }) command.Add(option);
        }

        public Judgement Of(ParseResult arguments, Judgement judgement) => judgement with
        {
            Reason = arguments.GetValue(Reason),
            Judge = arguments.GetValue(By),
            At = arguments.GetValue(At) ?? DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
    }

    public static Command Make(Terminal terminal)
    {
        var claim = new Argument<string>("CLAIM") { Description = "Id of the claim, or its start." };
        var verdict = new Argument<Verdict>("VERDICT") { Description = "right: the document says this; wrong; unsure; none: takes the last verdict back." };
        var field = new Option<string?>("--field") { Description = "Judge one field only: status, actors, chain …", HelpName = "FIELD" };
        var grade = new Option<string?>("--grade") { Description = "Your own grade of source and information, in any scale (B2).", HelpName = "GRADE" };
        var decision = new Decision();
        var command = new Command("judge", "Record what you think of a reading. The claim stays as it was read, and the verdict stays with it when the document is read again.") { claim, verdict, field, grade };
        decision.AddTo(command);
        command.SetAction(arguments =>
        {
            using var ledger = decision.Case.ToChange(arguments);
            var entry = Claim(ledger, arguments.GetRequiredValue(claim));
            if (arguments.GetValue(field) is { } name && ReadingDiff.Fields(entry).All(known => known.Field != name))
                throw new HearsayException("HS0201", $"There is no field {name}; the fields are {string.Join(", ", ReadingDiff.Fields(entry).Select(known => known.Field))}.");
            var judgement = decision.Of(arguments, new Judgement
            {
                Subject = entry.Id,
                Verdict = arguments.GetRequiredValue(verdict),
                Field = arguments.GetValue(field),
                Grade = arguments.GetValue(grade),
            });
            Record(ledger, judgement);
            terminal.Out.WriteLine($"{entry.Id} {judgement.Field ?? "claim"}: {judgement.Verdict.ToString().ToLowerInvariant()}. {ClaimSentence.Of(entry)}");
            return 0;
        });
        return command;
    }

    public static Command MakeMerge(Terminal terminal)
    {
        var one = new Argument<string>("ACTOR") { Description = "Name or id of the actor that is to count as another." };
        var into = new Argument<string>("INTO") { Description = "Name or id of the actor that it is to count as." };
        var all = new Option<bool>("--all") { Description = "Merge every actor of that name, not one." };
        var decision = new Decision();
        var command = new Command("merge", "Let two actors count as one. hearsay split undoes it.") { one, into, all };
        decision.AddTo(command);
        command.SetAction(arguments =>
        {
            using var ledger = decision.Case.ToChange(arguments);
            var target = Actors(ledger, arguments.GetRequiredValue(into), all: false, isTarget: true)[0];
            var merged = Actors(ledger, arguments.GetRequiredValue(one), arguments.GetValue(all)).Where(actor => actor.Id != target.Id).ToList();
            if (merged.Count == 0) throw new HearsayException("HS0220", "They count as the same actor already.");
            Record(ledger, [.. merged.Select(actor => decision.Of(arguments, new Judgement { Subject = actor.Id, Into = target.Id }))]);
            foreach (var actor in merged) terminal.Out.WriteLine($"{actor.Name ?? actor.Id} ({actor.Id}) counts as {target.Name ?? target.Id} ({target.Id}).");
            return 0;
        });
        return command;
    }

    public static Command MakeSplit(Terminal terminal)
    {
        var one = new Argument<string>("ACTOR") { Description = "Id of the actor that was merged into another, as hearsay merge printed it." };
        var decision = new Decision();
        var command = new Command("split", "Let an actor that was merged into another stand for itself again.") { one };
        decision.AddTo(command);
        command.SetAction(arguments =>
        {
            using var ledger = decision.Case.ToChange(arguments);
            var wanted = arguments.GetRequiredValue(one);
            var last = ledger.Judgements().Where(judgement => judgement.Into is not null || judgement.IsSplit).GroupBy(judgement => judgement.Subject).Select(group => group.Last())
                .Where(judgement => judgement.Into is not null && judgement.Subject.StartsWith(wanted, StringComparison.Ordinal)).ToList();
            if (last.Count != 1) throw new HearsayException("HS0220", last.Count == 0 ? $"No actor {wanted} counts as another. {Errors.Of("HS0220").Remedy}" : $"Several actors begin with {wanted}; give more of the id.");
            Record(ledger, decision.Of(arguments, new Judgement { Subject = last[0].Subject, IsSplit = true }));
            terminal.Out.WriteLine($"{last[0].Subject} stands for itself again.");
            return 0;
        });
        return command;
    }

    private static void Record(Ledger ledger, params IReadOnlyList<Judgement> judgements) => ledger.Write(writer =>
    {
        foreach (var judgement in judgements) writer.Judge(judgement);
        return judgements.Count;
    });

    private static Entry Claim(Ledger ledger, string id)
    {
        var found = ledger.Find(new ClaimQuery { Ids = [id], Limit = 2 });
        return found.Total switch
        {
            1 => found.Entries[0],
            0 => throw new HearsayException("HS0203", $"The case has no claim {id}. {Errors.Of("HS0203").Remedy}"),
            _ => throw new HearsayException("HS0203", $"{found.Total} claims begin with {id}. Give more of the id."),
        };
    }

    private static List<Actor> Actors(Ledger ledger, string name, bool all, bool isTarget = false)
    {
        var found = ledger.ActorsNamed(name);
        if (found.Count == 0) throw new HearsayException("HS0220", $"The case knows nobody called {name}. {Errors.Of("HS0220").Remedy}");
        // Actors that no register knows are told apart by document: a target of that name is the one with most claims.
        var same = found.All(one => one.Actor.Name is not null && one.Actor.Name == found[0].Actor.Name);
        if (found.Count > 1 && !all && !(isTarget && same))
            throw new HearsayException("HS0220", $"{name} may be {string.Join(", or ", found.Take(10).Select(one => $"{one.Actor.Name ?? "somebody"} {one.Actor.Id} ({Tally.Plural(one.Claims, "claim")})"))}. Give the id{(same ? ", or --all" : "")}.");
        return [.. found.Select(one => one.Actor)];
    }
}
