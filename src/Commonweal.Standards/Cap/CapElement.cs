using System.Xml;
using System.Xml.Linq;

namespace Commonweal.Standards.Cap;

/// <summary>An element whose children are read in the order of the schema; says the line of whatever does not fit.</summary>
internal sealed class CapElement
{
    private static readonly XNamespace Cap = CapAlert.Namespace;

    private readonly XElement element;
    private readonly List<XElement> children;
    private int next;

    internal CapElement(XElement element)
    {
        this.element = element;
        children = [.. element.Elements()];
        CheckAttributes(element);
        if (element.Nodes().OfType<XText>().FirstOrDefault(t => !string.IsNullOrWhiteSpace(t.Value)) is { } stray)
            throw new CapException($"text stands between the elements of '{element.Name.LocalName}': {CapException.Quote(stray.Value)}.", LineOf(stray));
    }

    internal T Required<T>(string name, Func<string, T> read)
    {
        if (Stands(name)) return Read(children[next++], read);
        throw Missing(name);
    }

    internal T? Optional<T>(string name, Func<string, T> read)
        where T : class
        => Stands(name) ? Read(children[next++], read) : null;

    internal T? OptionalValue<T>(string name, Func<string, T> read)
        where T : struct
        => Stands(name) ? Read(children[next++], read) : null;

    internal IReadOnlyList<T> Many<T>(string name, Func<string, T> read)
    {
        List<T> all = [];
        while (Stands(name)) all.Add(Read(children[next++], read));
        return all;
    }

    internal IReadOnlyList<T> ManyParts<T>(string name, Func<CapElement, T> read)
    {
        List<T> all = [];
        while (Stands(name))
        {
            var part = new CapElement(children[next++]);
            all.Add(read(part));
            part.End();
        }
        return all;
    }

    internal IReadOnlyList<T> AtLeastOne<T>(string name, Func<string, T> read) => Stands(name) ? Many(name, read) : throw Missing(name);

    /// <summary>Passes over elements of another namespace.</summary>
    internal bool Passes(XNamespace foreign)
    {
        var before = next;
        while (next < children.Count && children[next].Name.Namespace == foreign) next++;
        return next > before;
    }

    internal void End()
    {
        if (next < children.Count) throw new CapException($"'{children[next].Name.LocalName}' may not stand here in '{element.Name.LocalName}'.", LineOf(children[next]));
    }

    internal static int? LineOf(XObject place) => place is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : null;

    private bool Stands(string name) => next < children.Count && children[next].Name == Cap + name;

    private CapException Missing(string name) => next < children.Count
        ? new CapException($"'{name}' is missing before '{children[next].Name.LocalName}'.", LineOf(children[next]))
        : new CapException($"'{name}' is missing in '{element.Name.LocalName}'.", LineOf(element));

    private static T Read<T>(XElement child, Func<string, T> read)
    {
        var name = child.Name.LocalName;
        CheckAttributes(child);
        if (child.HasElements) throw new CapException($"'{name}' holds other elements and not only text.", LineOf(child));
        try
        {
            return read(child.Value);
        }
        catch (CapException fault)
        {
            throw new CapException($"in '{name}', {fault.Reason}", LineOf(child), fault);
        }
    }

    private static void CheckAttributes(XElement element)
    {
        if (element.Attributes().FirstOrDefault(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName != "http://www.w3.org/2001/XMLSchema-instance") is { } odd)
            throw new CapException($"'{element.Name.LocalName}' has an attribute '{odd.Name.LocalName}'; CAP knows none.", LineOf(element));
    }
}
