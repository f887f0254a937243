namespace Commonweal.Platform.Data.Backup;

/// <summary>Copies a whole database out and in; each database in its own way.</summary>
internal interface ICopying
{
    /// <summary>Name of the copy inside a backup; tells which database made it.</summary>
    string EntryName { get; }

    /// <summary>Writes a consistent copy to a file while the program serves.</summary>
    Task CopyToAsync(string file, CancellationToken stop);

    /// <summary>Whether there is nothing yet that a restore would take away.</summary>
    Task<bool> IsEmptyAsync(CancellationToken stop);

    /// <summary>Puts a copy in the place of whatever is there, after checking that the copy is whole.</summary>
    Task RestoreAsync(string file, CancellationToken stop);
}
