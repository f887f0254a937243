namespace Commonweal.Standards.Open311;

/// <summary>
/// Writes one document as the Spark convention sees it: lists that hold items, items that hold fields. XML names all
/// of them; JSON drops the names of items and of the outermost list, and what is empty becomes null.
/// </summary>
internal abstract class SparkWriter : IDisposable
{
    public static SparkWriter Open(Stream output, Open311Format format) => format switch
    {
        Open311Format.Xml => new SparkXmlWriter(output),
        Open311Format.Json => new SparkJsonWriter(output),
    };

    public abstract void BeginList(string name);

    public abstract void EndList();

    public abstract void BeginItem(string name);

    public abstract void EndItem();

    public abstract void Flag(string name, bool value);

    public abstract void Number(string name, decimal? value);

    /// <summary>An item that is only a text.</summary>
    public abstract void TextItem(string name, string value);

    public void Text(string name, string? value) => WriteText(name, string.IsNullOrEmpty(value) ? null : OpenText.Carried(value));

    public void Date(string name, DateTimeOffset? value) => WriteText(name, value is { } moment ? W3cDateTime.Format(moment) : null);

    public void List<T>(string name, IEnumerable<T> values, Action<SparkWriter, T> write)
    {
        BeginList(name);
        foreach (var value in values)
        {
            write(this, value);
        }

        EndList();
    }

    public abstract void Dispose();

    protected abstract void WriteText(string name, string? value);
}
