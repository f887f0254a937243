using Microsoft.Data.Sqlite;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>A command whose statement stays prepared when whoever asked has disposed of it; the connection lets go of it when it closes.</summary>
internal sealed class KeptCommand(SqliteCommand first) : SqliteCommand(first.CommandText, first.Connection)
{
    private bool isKept = true;

    public bool IsInUse { get; private set; }

    /// <summary>Takes over what another command of the same text was going to ask.</summary>
    public void Begin(SqliteCommand asked)
    {
        IsInUse = true;
        Transaction = asked.Transaction;
        CommandTimeout = asked.CommandTimeout;
        foreach (SqliteParameter parameter in asked.Parameters) Parameters.Add(parameter);
        asked.Parameters.Clear();
        asked.Dispose();
    }

    /// <summary>Ends the keeping: at once, or when the command has been used.</summary>
    public void LetGo()
    {
        isKept = false;
        if (!IsInUse) Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (!isKept || !IsInUse || !disposing || DataReader is not null)
        {
            base.Dispose(disposing);
            return;
        }
        IsInUse = false;
        Transaction = null;
        Parameters.Clear();
    }
}
