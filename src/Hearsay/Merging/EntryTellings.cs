using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Merging;

/// <summary>Makes tellings of the claims of a case.</summary>
public static class EntryTellings
{
    /// <summary>One telling for each entry, in the same order; its id is that of the claim.</summary>
    /// <param name="entries">The claims.</param>
    /// <param name="documents">The documents that they stand in, in any order; a telling has the number of its document in this list.</param>
    /// <param name="side">The side that an actor belongs to where the claims are looked at as those of two sides, or null: who is of one side counts as one party, as
    /// those do whom the registers give one country.</param>
    /// <exception cref="ArgumentException">An entry stands in a document that is not listed.</exception>
    public static IReadOnlyList<Telling> Of(IReadOnlyList<Entry> entries, IReadOnlyList<Document> documents, Func<Actor, string?>? side = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(documents);
        var number = new Dictionary<string, int>();
        for (var i = 0; i < documents.Count; i++) number.TryAdd(documents[i].Id, i);
        return [.. entries.Select(entry => number.TryGetValue(entry.Document.Id, out var document) ? Of(entry, documents[document].Text, document, side)
            : throw new ArgumentException($"Document {entry.Document.Id} of claim {entry.Id} is not listed.", nameof(entries)))];
    }

    private static Telling Of(Entry entry, string text, int document, Func<Actor, string?>? side)
    {
        var names = new HashSet<string>();
        var trigger = entry.Predicate.Span;
        var (around, numbers) = Around(text, SentenceOf(text, entry.Evidence.Span), trigger, names);
        return new Telling
        {
            Id = entry.Id,
            Document = document,
            Sentence = entry.Sentence,
            Lemma = entry.Lemma.ToLower(CultureInfo.InvariantCulture),
            IsVerb = entry.Form == PredicateForm.Verbal,
            Words = WordForms.In(entry.Predicate.Text).Select(span => WordForms.Base(Lower(span.In(entry.Predicate.Text)))).Append(Lower(entry.Lemma)).ToHashSet(),
            Actors = WordsOf(entry.Actors, names),
            Recipients = WordsOf(entry.Recipients, names),
            Others = WordsOf(entry.Parties.Where(party => party.Role is not (ArgumentRole.Actor or ArgumentRole.Recipient)), names),
            Names = names,
            Around = around,
            Numbers = numbers,
            Types = entry.Event.Plover,
            Days = entry.Time?.Value is { Earliest: { } first, Latest: { } last } ? (first, last) : null,
            Polarity = entry.Polarity,
            IsActual = IsActual(entry),
            Resolved = entry.Actors.Concat(entry.Recipients).SelectMany(party => side?.Invoke(party.Actor) is { } own ? KeysOf(party.Actor).Append(own) : KeysOf(party.Actor)).ToHashSet(),
        };
    }

    /// <summary>"May have shipped" is an uncertain telling of what was done; "would ship" and "should ship" are no tellings of it.</summary>
    private static bool IsActual(Entry entry) => entry.Status switch
    {
        ClaimStatus.Predicted or ClaimStatus.Opinion => false,
        ClaimStatus.Hypothetical => entry.Hedges.Count > 0 && entry.Event.Auxiliary.Contains("historical"),
        _ => true,
    };

    /// <summary>What a named party can be known again by in another document: its name, the last word of the name, its country.</summary>
    private static IEnumerable<string> KeysOf(Actor actor)
    {
        if (actor.Name is not { } name) yield break;
        yield return Lower(name);
        yield return Lower(name[(name.LastIndexOf(' ') + 1)..]);
        if (actor.CodeStart is { } country) yield return country;
    }

    /// <summary>The words of some parties: of the resolved name where there is one, else the last word of the phrase, which is its head more often than not.</summary>
    private static HashSet<string> WordsOf(IEnumerable<Party> parties, HashSet<string> names)
    {
        var found = new HashSet<string>();
        foreach (var party in parties)
        {
            if (party.Actor.Name is { } name)
            {
                var words = WordForms.In(name).Select(span => Lower(span.In(name))).ToList();
                names.UnionWith(words);
                found.UnionWith(words);
            }
            if (party.Words?.Text is { } phrase && WordForms.In(phrase).Cast<TextSpan?>().LastOrDefault() is { } last) found.Add(WordForms.Base(Lower(last.In(phrase))));
        }
        return found;
    }

    private static (HashSet<string> Words, HashSet<string> Numbers) Around(string text, TextSpan sentence, TextSpan trigger, HashSet<string> names)
    {
        var (around, numbers) = (new HashSet<string>(), new HashSet<string>());
        foreach (var local in WordForms.In(sentence.In(text)))
        {
            var span = new TextSpan(sentence.Start + local.Start, sentence.Start + local.End);
            if (span.Overlaps(trigger)) continue;
            var word = span.In(text);
            var isName = char.IsUpper(word[0]) && !WordForms.BeginsSentence(text, span.Start);
            var form = isName ? Lower(word) : WordForms.Base(Lower(word));
            if (isName) names.Add(form);
            if (char.IsDigit(word[0])) numbers.Add(form);
            if (isName || char.IsDigit(word[0]) || form.Length > 2 && WordNet.Knows(form)) around.Add(form);
        }
        return (around, numbers);
    }

    /// <summary>The sentence or paragraph around a clause: to the next full stop before white space, or line end, on either side.</summary>
    private static TextSpan SentenceOf(string text, TextSpan clause)
    {
        var (start, end) = (clause.Start, clause.End);
        while (start > 0 && !(text[start - 1] == '\n' || start > 1 && char.IsWhiteSpace(text[start - 1]) && text[start - 2] is '.' or '!' or '?')) start--;
        while (end < text.Length && text[end] != '\n' && !(text[end] is '.' or '!' or '?' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1])))) end++;
        return new TextSpan(start, end);
    }

    private static string Lower(string word) => word.ToLower(CultureInfo.InvariantCulture);
}
