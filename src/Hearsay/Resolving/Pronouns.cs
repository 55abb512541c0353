namespace Hearsay.Resolving;

/// <summary>What a pronoun tells of whom it stands for.</summary>
/// <param name="Who">1, 2 or 3.</param>
/// <param name="Count">One or many.</param>
/// <param name="Gender">'m', 'f', 'n' or ' '.</param>
/// <param name="Person">Whether it stands for a human being only.</param>
/// <param name="Reflexive">"himself".</param>
internal sealed record PronounForm(int Who, Count Count, char Gender, bool Person, bool Reflexive);

/// <summary>The personal and possessive pronouns of English: a closed class.</summary>
internal static class Pronouns
{
    private static readonly Dictionary<string, PronounForm> Forms = Table();

    /// <summary>What is known of a pronoun in lower case; null when it is not a personal one.</summary>
    public static PronounForm? Find(string lower) => Forms.GetValueOrDefault(lower);

    /// <summary>The noun that a relative pronoun belongs to, by the tree: the word above its clause; −1 when there is none.</summary>
    public static int RelativeClause(Sentence sentence, int pronoun)
    {
        foreach (var above in sentence.Ancestors(pronoun).Prepend(sentence.Tokens[pronoun]))
        {
            if (above.Deprel is "acl:relcl") return above.Head;
            if (above.Relation is "ccomp" or "advcl" or "root" or "csubj" or "parataxis") return -1;
        }
        return -1;
    }

    private static Dictionary<string, PronounForm> Table()
    {
        var forms = new Dictionary<string, PronounForm>(StringComparer.Ordinal);
        Add(1, Count.One, ' ', true, "i me my mine", "myself");
        Add(1, Count.Many, ' ', false, "we us our ours", "ourselves");
        Add(2, Count.Unknown, ' ', true, "you your yours", "yourself yourselves");
        Add(3, Count.One, 'm', true, "he him his", "himself");
        Add(3, Count.One, 'f', true, "she her hers", "herself");
        Add(3, Count.One, 'n', false, "it its", "itself");
        Add(3, Count.Many, ' ', false, "they them their theirs", "themselves");
        return forms;

        void Add(int who, Count count, char gender, bool person, string plain, string reflexive)
        {
            foreach (var form in plain.Split(' ')) forms[form] = new(who, count, gender, person, false);
            foreach (var form in reflexive.Split(' ')) forms[form] = new(who, count, gender, person, true);
        }
    }
}
