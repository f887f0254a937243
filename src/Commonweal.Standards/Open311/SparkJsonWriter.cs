using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Commonweal.Standards.Open311;

internal sealed class SparkJsonWriter(Stream output) : SparkWriter
{
    // Every script as itself: escaped, Arabic would take three times its size.
    private readonly Utf8JsonWriter _writer = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public override void BeginList(string name)
    {
        if (_writer.CurrentDepth == 0)
        {
            _writer.WriteStartArray();
        }
        else
        {
            _writer.WriteStartArray(name);
        }
    }

    public override void EndList() => _writer.WriteEndArray();

    public override void BeginItem(string name) => _writer.WriteStartObject();

    public override void EndItem() => _writer.WriteEndObject();

    public override void Flag(string name, bool value) => _writer.WriteBoolean(name, value);

    public override void Number(string name, decimal? value)
    {
        if (value is { } number)
        {
            _writer.WriteNumber(name, number);
        }
        else
        {
            _writer.WriteNull(name);
        }
    }

    public override void TextItem(string name, string value) => _writer.WriteStringValue(OpenText.Carried(value));

    public override void Dispose() => _writer.Dispose();

    protected override void WriteText(string name, string? value) => _writer.WriteString(name, value);
}
