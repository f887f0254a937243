using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Commonweal.Standards.Open311;

internal sealed class SparkJsonWriter(Stream output) : SparkWriter
{
    // Every script as itself: escaped, Arabic would take three times its size.
    private readonly Utf8JsonWriter writer = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public override void BeginList(string name)
    {
        if (writer.CurrentDepth == 0)
        {
            writer.WriteStartArray();
        }
        else
        {
            writer.WriteStartArray(name);
        }
    }

    public override void EndList() => writer.WriteEndArray();

    public override void BeginItem(string name) => writer.WriteStartObject();

    public override void EndItem() => writer.WriteEndObject();

    public override void Flag(string name, bool value) => writer.WriteBoolean(name, value);

    public override void Number(string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public override void TextItem(string name, string value) => writer.WriteStringValue(OpenText.Carried(value));

    public override void Dispose() => writer.Dispose();

    protected override void WriteText(string name, string? value) => writer.WriteString(name, value);
}
