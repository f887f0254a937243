using System.Globalization;
using System.Text;
using System.Xml;

namespace Commonweal.Standards.Open311;

internal sealed class SparkXmlWriter : SparkWriter
{
    private readonly XmlWriter writer;

    public SparkXmlWriter(Stream output)
    {
        // A carriage return would be lost in reading if it were not written as an entity.
        writer = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        });
        writer.WriteStartDocument();
    }

    public override void BeginList(string name) => writer.WriteStartElement(name);

    public override void EndList() => writer.WriteEndElement();

    public override void BeginItem(string name) => writer.WriteStartElement(name);

    public override void EndItem() => writer.WriteEndElement();

    public override void Flag(string name, bool value) => writer.WriteElementString(name, value ? "true" : "false");

    public override void Number(string name, decimal? value) => WriteText(name, value?.ToString(CultureInfo.InvariantCulture));

    public override void TextItem(string name, string value) => Text(name, value);

    public override void Dispose() => writer.Dispose();

    protected override void WriteText(string name, string? value) => writer.WriteElementString(name, value);
}
