using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Resolving;

/// <summary>Links from pronouns to whom they stand for: by number, gender, kind, nearness and the part played in the sentence
/// (after Lappin and Leass 1994).</summary>
internal static class PronounLinks
{
    private const int Window = 4;

    /// <summary>Weight of what the reader says of two words (<see cref="Token.PointsTo"/>) beside the rules; by OntoGUM's development part, where 0.7 … 1.3 were alike.</summary>
    private const double ReaderPart = 1;

    /// <summary>The most that being spoken of often counts for.</summary>
    private const double MostForSize = 1.2;

    /// <summary>Joins pronouns in document order.</summary>
    public static void Join(Clusters clusters, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<TokenRef, Node> byHead)
    {
        var bySentence = new List<Node>[sentences.Count];
        for (var i = 0; i < bySentence.Length; i++) bySentence[i] = [];
        foreach (var node in clusters.Nodes) bySentence[node.Sentence.Index].Add(node);
        var speakers = new Dictionary<(int, string), Node>();
        foreach (var node in clusters.Nodes)
        {
            if (node.Kind != MentionKind.Pronoun) continue;
            if (Pronouns.Find(node.Lemma) is not { } form) { Relative(clusters, bySentence, byHead, node); continue; }
            if (form.Who != 3) { Dialogue(clusters, bySentence, speakers, node, form); continue; }
            if (form.Person) Person(clusters, bySentence, node, form);
            else if (form.Count == Count.One) Thing(clusters, bySentence, node, form);
            else Many(clusters, bySentence, node, form);
        }
    }

    /// <summary>A relative pronoun stands for the noun that its clause describes: the tree tells it, no rule is noted.</summary>
    private static void Relative(Clusters clusters, List<Node>[] bySentence, IReadOnlyDictionary<TokenRef, Node> byHead, Node node)
    {
        if (Pronouns.RelativeClause(node.Sentence, node.Head) is var head and >= 0 && byHead.TryGetValue(new(node.Sentence.Index, head), out var antecedent) && antecedent != node)
            clusters.Join(antecedent, node);
        else if (node.Lemma is "who" or "whom" or "which" && Before(bySentence, node) is { } beside) clusters.Join(beside, node);
    }

    /// <summary>The phrase that ends right before a relative pronoun, a comma and "some of" left aside: the longest; null when there is none.</summary>
    private static Node? Before(List<Node>[] bySentence, Node node)
    {
        var end = node.Head - 1;
        while (end >= 0 && (node.Sentence.Tokens[end].Upos is "PUNCT" or "ADP" or "DET" || node.Sentence.Tokens[end].Lower is "most" or "some" or "many" or "one")) end--;
        if (end < 0 || end == node.Head - 1 && node.HeadToken.Relation is "obj" or "ccomp") return null;
        Node? longest = null;
        foreach (var other in bySentence[node.Sentence.Index])
            if (other.Order < node.Order && other.Last == end && other.Kind is MentionKind.Named or MentionKind.Nominal
                && (node.Lemma == "which" || other.Sort is ActorKind.Person or ActorKind.Population or ActorKind.Other || other.IsBody)
                && (longest is null || other.First < longest.First)) longest = other;
        return longest;
    }

    [Rule("resolve.pronoun.dialogue", "'I', 'we' and 'you' are the same speaker or hearer within one quotation, and in the author's own words.",
        "I met the minister. I thanked him.")]
    private static void Dialogue(Clusters clusters, List<Node>[] bySentence, Dictionary<(int, string), Node> speakers, Node node, PronounForm form)
    {
        var key = (node.Quotation, form.Who == 2 ? "you" : form.Count == Count.One ? "i" : "we");
        if (speakers.TryGetValue(key, out var earlier)) clusters.Join(earlier, node, "resolve.pronoun.dialogue");
        else speakers.Add(key, node);
        if (earlier is null && node.Lemma is "we" or "our" && node.Quotation < 0 && Issuer(bySentence, node) is { } issuer) clusters.Join(issuer, node, "resolve.pronoun.issuer");
    }

    [Rule("resolve.pronoun.issuer", "'We' outside quotation marks is the body that issues the text: the subject of the sentence before, or the one that the text opens with.",
        "The European Union welcomes the truce. We will host talks in Brussels.")]
    private static Node? Issuer(List<Node>[] bySentence, Node node)
    {
        foreach (var sentence in (int[])[node.Sentence.Index - 1, 0])
            if (sentence >= 0 && sentence < node.Sentence.Index
                && bySentence[sentence].FirstOrDefault(other => other.Kind == MentionKind.Named && other.Quotation < 0 && other.HeadToken.Deprel == "nsubj") is { Sort: ActorKind.Organisation or ActorKind.Government } issuer)
                return issuer;
        return null;
    }

    [Rule("resolve.pronoun.person", "'He' and 'she' are the most prominent person before who fits in gender.", "Ada Marsh resigned. She gave no reason.")]
    private static void Person(Clusters clusters, List<Node>[] bySentence, Node node, PronounForm form) =>
        Best(clusters, bySentence, node, form, "resolve.pronoun.person", other => other.MayBePerson && other.Count != Count.Many);

    [Rule("resolve.pronoun.thing", "'It' is the most prominent body, place or thing before that is one and no person.",
        "The ministry denied the report. It gave no details.")]
    private static void Thing(Clusters clusters, List<Node>[] bySentence, Node node, PronounForm form)
    {
        if (!Empty(node)) Best(clusters, bySentence, node, form, "resolve.pronoun.thing", other => other.Sort is not (ActorKind.Person or ActorKind.Population) && other.Count != Count.Many);
    }

    [Rule("resolve.pronoun.many", "'They' are the most prominent people, things or body before.", "Two guards left the camp. They were paid.")]
    private static void Many(Clusters clusters, List<Node>[] bySentence, Node node, PronounForm form) =>
        Best(clusters, bySentence, node, form, "resolve.pronoun.many", other => other.Count != Count.One || (other.IsBody && other.Sort != ActorKind.Country) || IsList(other));

    /// <summary>Whether a phrase opens a list of persons, bodies or countries: "Ada Marsh and her brother".</summary>
    private static bool IsList(Node node) => node.HeadToken.Relation is not ("conj" or "compound" or "amod" or "flat") && (node.Sort is ActorKind.Person or ActorKind.Population || node.IsBody)
        && node.Sentence.Children(node.Head, "conj").Any(conjunct => conjunct.Upos is "NOUN" or "PROPN" or "PRON")
        && !node.Sentence.Children(node.Head, "conj").Any(conjunct => node.Sentence.Child(conjunct.Index, "cc") is { Lower: "or" or "but" or "nor" });

    /// <summary>"It" that stands for nothing or a clause: "it is clear that", "it seems".</summary>
    private static bool Empty(Node node)
    {
        var token = node.HeadToken;
        if (token.Relation == "expl" || token.Lower != "it" || token.Head < 0) return token.Relation == "expl";
        var verb = node.Sentence.Tokens[token.Head];
        if (verb.Lemma is "seem" or "appear" or "rain" or "snow") return true;
        return verb.Upos == "ADJ" && node.Sentence.Child(verb.Index, "csubj", "ccomp", "advcl") is not null && node.Sentence.Child(verb.Index, "cop") is not null;
    }

    private static void Best(Clusters clusters, List<Node>[] bySentence, Node node, PronounForm form, string rule, Func<Node, bool> fits)
    {
        Node? best = null;
        var bestScore = double.MinValue;
        for (var back = 0; back <= Window && node.Sentence.Index - back >= 0; back++)
            foreach (var other in bySentence[node.Sentence.Index - back])
            {
                if (other.Order >= node.Order) break;
                if (!Possible(clusters, node, form, other, fits)) continue;
                var score = Score(clusters, node, other, back);
                if (score >= bestScore) (best, bestScore) = (other, score);
            }
        // "Discussing his concern, the mayor said", "In their march on Dorn, the rebels burnt": whoever the clause is about
        if (Ahead(bySentence, node) is { } ahead && (ahead.Kind != MentionKind.Pronoun || best is null) && Possible(clusters, node, form, ahead, fits) && Score(clusters, node, ahead, 0) + 1.5 >= bestScore) (best, bestScore) = (ahead, 0);
        if (best is null || bestScore <= -6) return;
        if (form is { Who: 3, Count: Count.Many } && best.Kind != MentionKind.Pronoun && IsList(best))
        {
            node.ListOf = best;
            node.Rules.Add(rule);
            node.Ties.Add((rule, best));
        }
        else
        {
            clusters.Join(best, node, rule);
        }
    }

    private static bool Possible(Clusters clusters, Node node, PronounForm form, Node other, Func<Node, bool> fits)
    {
        if (other.Kind == MentionKind.Adjectival) return false;
        // '"Norland released the crew," he said': who speaks is not somebody in what is said.
        if (node.Quotation < 0 && other.Quotation >= 0 && other.Sentence.Index == node.Sentence.Index && Speaks(node)) return false;
        // 'Marsh said: "He released the crew."', 'MARSH: He released the crew.': who speaks calls himself "I".
        if (node.Quotation >= 0 && other.Quotation < 0 && other.Sentence.Index == node.Sentence.Index && (Speaks(other) || Opens(other, node)) || IsLabel(other) && other.Sentence.Paragraph == node.Sentence.Paragraph) return false;
        if (other.Kind == MentionKind.Pronoun)
        {
            if (Pronouns.Find(other.Lemma) is not { } theirs) return false;
            if (theirs.Who != 3 || theirs.Count != form.Count || theirs.Gender != form.Gender) return false;
        }
        else if (!fits(other)) return false;
        if (Name(other) is "time" or "year" or "day" or "month" or "week" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "percent") return false;
        if (other.Relation() is "compound" or "amod" && other.Name is null) return false;
        if (clusters.Contradicts(other, form.Gender)) return false;
        if (!form.Reflexive && clusters.With(other).Any(named => named != other && named.Order < node.Order && named.Sentence.Index == node.Sentence.Index && SharesVerb(node, named))) return false;
        if (other.Sentence.Index != node.Sentence.Index) return true;
        if (Accuses(node, other)) return false;
        var inside = other.First <= node.Head && node.Head <= other.Last && other.Head != node.Head || other.Full.First <= node.Head && node.Head <= other.Full.Last;
        if (inside && !HasOwnClause(node, other)) return node.HeadToken.Deprel == "nmod:poss" && Hosts(other, node);
        // A plain pronoun is not the subject of its own verb, and no argument of one verb is another's.
        var mine = node.Sentence.Tokens[node.Head];
        var theirsToken = other.HeadToken;
        // "Neither Norland nor Ostmark confirmed it": each of those who are joined is a subject
        while (theirsToken is { Relation: "conj", Head: >= 0 } && node.Sentence.Tokens[theirsToken.Head].Upos is "NOUN" or "PROPN" or "PRON") theirsToken = node.Sentence.Tokens[theirsToken.Head];
        if (!form.Reflexive && mine.Relation is "obj" or "iobj" or "obl" && Controls(node.Sentence, mine.Head, other.Head)) return false;
        return form.Reflexive ? SharesVerb(node, other) || theirsToken.Relation == "nsubj" : !SharesVerb(node, other);
    }

    /// <summary>Whether two mentions of one sentence are arguments of one verb.</summary>
    private static bool SharesVerb(Node node, Node other) =>
        node.HeadToken.Head == other.HeadToken.Head && node.HeadToken.Relation is "obj" or "iobj" or "obl" or "nsubj" && other.HeadToken.Relation is "nsubj" or "obj" or "iobj" or "obl";

    // A minister who said that he had met them   he <-nsubj- met <-ccomp- said <-acl:relcl- minister
    /// <summary>Whether a clause with a subject of its own stands between a noun and a pronoun inside its phrase, or the pronoun is that subject: then it may be whoever the noun names.</summary>
    private static bool HasOwnClause(Node node, Node other)
    {
        var sentence = node.Sentence;
        if (node.HeadToken.Relation == "nsubj") return node.HeadToken.Head != other.Head && !node.HeadToken.Deprel.EndsWith(":outer", StringComparison.Ordinal) && Below(sentence, node.HeadToken.Head, other.Head);
        for (var index = node.HeadToken.Head; index >= 0 && index != other.Head; index = sentence.Tokens[index].Head)
            if (sentence.Tokens[index].Relation is "acl" or "advcl" or "ccomp") return node.HeadToken.Deprel == "nmod:poss" && Below(sentence, index, other.Head);
        return false;
    }

    private static bool Below(Sentence sentence, int word, int head) => sentence.Dominates(head, word) && word != head;

    /// <summary>Whether a word is the subject that an infinitive borrows from the verb above it: "the rebels threatened to kill them".</summary>
    private static bool Controls(Sentence sentence, int verb, int head)
    {
        while (verb >= 0 && sentence.Tokens[verb].Relation is "xcomp" or "conj")
        {
            var above = sentence.Tokens[verb].Head;
            if (sentence.Tokens[verb].Relation == "xcomp" && (sentence.Child(above, "obj", "iobj") ?? sentence.Child(above, "nsubj"))?.Index == head) return true;
            if (sentence.Tokens[verb].Relation == "conj" && sentence.Child(verb, "nsubj") is null && sentence.Child(above, "nsubj")?.Index == head) return true;
            verb = above;
        }
        return false;
    }

    // the people of Norland in their fight against the rebels   fight <-nmod- people , in <-case- fight , their <-nmod:poss- fight
    /// <summary>Whether what a pronoun owns hangs on a noun by a preposition other than "of".</summary>
    private static bool Hosts(Node other, Node node) =>
        node.HeadToken.Head is >= 0 and var owned && node.Sentence.Tokens[owned] is { Relation: "nmod" } thing && thing.Head == other.Head && other.Head < node.Head && node.Sentence.Child(owned, "case") is { Lower: not "of" };

    /// <summary>The subject of the clause that the pronoun's own phrase stands in front of, or null.</summary>
    private static Node? Ahead(List<Node>[] bySentence, Node node)
    {
        if (node.HeadToken.Deprel != "nmod:poss" || node.Quotation >= 0) return null;
        var sentence = node.Sentence;
        for (var index = node.HeadToken.Head; index >= 0; index = sentence.Tokens[index].Head)
        {
            var token = sentence.Tokens[index];
            if (token.Relation is not ("advcl" or "obl") || token.Head < 0) { if (token.Relation is "obj" or "nmod" or "conj" or "xcomp") continue; return null; }
            if (token.Relation == "advcl" && sentence.Child(index, "nsubj") is not null) return null;
            return sentence.Child(token.Head, "nsubj") is { } subject && subject.Index > node.Head ? bySentence[sentence.Index].FirstOrDefault(other => other.Head == subject.Index) : null;
        }
        return null;
    }

    /// <summary>Whether one is the subject of the clause that a quotation with the other in it hangs on: "The council issued a note saying, 'It is …'".</summary>
    private static bool Opens(Node subject, Node quoted) =>
        subject.HeadToken is { Relation: "nsubj", Head: >= 0 } token && subject.Sentence.Dominates(token.Head, quoted.Head) && subject.Head < quoted.Head;

    // The union sued the ministers , charging that they wasted money .   they : not the union
    /// <summary>Whether a pronoun is the subject of what another mention, or a clause of its, charges somebody with.</summary>
    private static bool Accuses(Node node, Node other)
    {
        var sentence = node.Sentence;
        if (node.HeadToken is not { Relation: "nsubj", Head: >= 0 } token || sentence.Tokens[token.Head] is not { Relation: "ccomp", Head: >= 0 } said) return false;
        var verb = sentence.Tokens[said.Head];
        if (verb.Lemma is not ("charge" or "allege" or "accuse")) return false;
        if (sentence.Child(verb.Index, "nsubj") is { } subject) return subject.Index == other.Head;
        return verb.Relation is "advcl" or "conj" or "acl" && verb.Head >= 0 && sentence.Child(verb.Head, "nsubj")?.Index == other.Head;
    }

    private static bool IsLabel(Node node) => node.Last + 1 < node.Sentence.Tokens.Count && node.Last < 6 && node.Sentence.Tokens[node.Last + 1].Form == ":" && node.First <= 3;

    private static bool Speaks(Node node) => node.HeadToken is { Relation: "nsubj", Head: >= 0 } token && EmbeddingVerb.Find(node.Sentence.Tokens[token.Head].Lemma, "that") is { Act: not null };

    private static string Name(Node node) => node.Lemma;

    private static double Score(Clusters clusters, Node node, Node other, int back)
    {
        double score = -2.0 * back;
        var relation = other.Relation();
        score += relation switch { "nsubj" => 3, "obj" or "iobj" => 1.5, "nmod" when other.HeadToken.Deprel == "nmod:poss" => 1, "root" => 1, "compound" => -2, _ => 0 };
        if (relation == node.Relation()) score += 0.7;
        if (other.Kind == MentionKind.Named) score += 1;
        if (other.Kind == MentionKind.Pronoun) score += 1.5;
        if (node.Lemma is "they" or "them" or "their" or "themselves" && other.Kind != MentionKind.Pronoun && IsList(other)) score += other.Count == Count.One ? 0.5 : 1;
        // Of a list its opening stands for all.
        if (node.Lemma is "they" or "them" or "their" or "themselves" && other.HeadToken.Relation == "conj") score -= 1;
        if (other.Sort == ActorKind.Other && other.Kind == MentionKind.Nominal) score -= 0.5;
        if (other.Indefinite && other.Relation() is not ("nsubj" or "obj")) score -= 0.5;
        if (other.Quotation != node.Quotation) score -= 0.7;
        if (other.Sort == ActorKind.Event && node.Lemma is "they" or "them" or "their") score -= 1;
        if (node.Lemma is "they" or "them" or "their" && other.IsBody) score -= 1.2;
        score += ReaderPart * (node.HeadToken.PointsTo(other.HeadToken) ?? 0);
        score += Math.Min(MostForSize, 0.6 * Math.Log2(clusters.Size(other)));
        // "The farmers lost their land": what a pronoun owns in a clause is most often the subject's.
        if (back == 0 && node.HeadToken.Deprel == "nmod:poss" && (Hosts(other, node) || SubjectAbove(node) == other.Head)) score += 1;
        // Within a sentence the nearer clause wins, by the way up the tree.
        if (back == 0) score -= 0.03 * (node.Head - other.Head);
        else score -= 0.02 * other.Head;
        return score;
    }

    /// <summary>Index of the subject of the verb that the thing a pronoun owns hangs on, or −1.</summary>
    private static int SubjectAbove(Node node)
    {
        for (var index = node.HeadToken.Head; index >= 0; index = node.Sentence.Tokens[index].Head)
            if (node.Sentence.Tokens[index] is { Upos: "VERB" } verb)
            {
                if (node.Sentence.Child(index, "nsubj") is { } subject) return subject.Index;
                if (verb.Head < 0 || verb.Relation is not ("xcomp" or "ccomp" or "conj" or "advcl")) return -1;
                // "helped the farmers to plough their fields": the farmers
                if (verb.Relation == "xcomp" && node.Sentence.Child(verb.Head, "obj", "iobj") is { } controller && controller.Index < index) return controller.Index;
            }
        return -1;
    }

    private static string Relation(this Node node) => node.HeadToken.Relation;
}
