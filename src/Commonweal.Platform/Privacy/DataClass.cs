namespace Commonweal.Platform.Privacy;

/// <summary>
/// One kind of data the house holds: what it is for and when it goes. Declared by the module that holds it
/// (<c>Module.DataClasses</c>), read by the public page on what we hold, and kept to by the daily clearing.
/// </summary>
/// <param name="Key">Stable key, such as <c>concerns</c>.</param>
/// <param name="Title">Catalogue key of what residents call it.</param>
/// <param name="Purpose">Catalogue key of the sentence that says what it is for.</param>
/// <param name="Until">Catalogue key of the sentence that says when it goes; <c>{days}</c> is filled with <paramref name="KeepDays"/>.</param>
/// <param name="KeepDays">Days it is kept after its end, as <see cref="IRetention"/> counts it; null where it goes with something else.</param>
/// <param name="Announced">
/// Clearing is announced to coordinators seven days before. False for what nobody can miss, such as emptied rows of a queue.
/// </param>
public sealed record DataClass(string Key, string Title, string Purpose, string Until, int? KeepDays, bool Announced = true);

/// <summary>Clears one class of data away. Register it with <c>AddRetention</c>.</summary>
public interface IRetention
{
    /// <summary>Key of the <see cref="DataClass"/>.</summary>
    static abstract string DataClass { get; }

    /// <summary>
    /// How many records had come to their end before a day: closed, answered, sent. A page wants to know no more than
    /// <paramref name="most"/>, and counting ends there.
    /// </summary>
    Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop);

    /// <summary>
    /// Deletes or strips at most so many of them in the transaction that is open, and returns how many it was; zero when none is left.
    /// What is deleted must be audited as a count, not record by record.
    /// </summary>
    Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop);
}
