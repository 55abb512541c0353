namespace Hearsay.Parsing;

internal sealed class LemmaRepair
{
    public string Repair(string form, string upos, string xpos, string lemma) => lemma == form ? form : lemma;
}
