namespace Hearsay.Comparing;

/// <summary>How what one word names is related to what another names.</summary>
public enum WordRelation
{
    /// <summary>The same: the same word, a synonym, the same number.</summary>
    Same,
    /// <summary>The first is a kind of the second ("carrot", "vegetable").</summary>
    Narrower,
    /// <summary>The second is a kind of the first.</summary>
    Broader,
    /// <summary>The one excludes the other: antonyms ("open", "closed").</summary>
    Opposite,
    /// <summary>Two of a kind that are not the same: two countries, two colours, two numbers, "some" and "all": who says the one means no more than that.</summary>
    Alternative,
    /// <summary>Nothing is known.</summary>
    Unknown,
}
