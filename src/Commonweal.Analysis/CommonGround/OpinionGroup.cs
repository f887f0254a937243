namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// People who voted alike. A group is of opinions in this conversation, and says nothing of who its members are.
/// </summary>
/// <param name="Name">Its name: a number from the largest group on, or the name given.</param>
/// <param name="Size">How many are in it.</param>
/// <param name="Representative">The statements that speak for it rather than for the others: at most five, what it agrees to before what it rejects.</param>
public sealed record OpinionGroup(string Name, int Size, IReadOnlyList<Representativeness> Representative);
