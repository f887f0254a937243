namespace Commonweal.Platform.Privacy;

/// <summary>What the house holds and what it never holds, for the public page and for officers.</summary>
public sealed class HeldData(Modules modules)
{
    /// <summary>Every class of data of every module, in their order.</summary>
    public IReadOnlyList<DataClass> Classes { get; } = [.. modules.All.SelectMany(m => m.DataClasses)];

    /// <summary>Catalogue keys of the sentences on what is never held; tests of the architecture keep them true.</summary>
    public IReadOnlyList<string> Never { get; } =
    [
        "privacy.never.scores", "privacy.never.belief", "privacy.never.surveillance", "privacy.never.police", "privacy.never.device", "privacy.never.selling",
    ];

    /// <summary>One class by its key, or null.</summary>
    public DataClass? Find(string key) => Classes.FirstOrDefault(c => c.Key == key);
}
