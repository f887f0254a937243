using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Commonweal.AppTests;

/// <summary>A file to send with a form.</summary>
public sealed record SentFile(string Name, byte[] Content, string Type = "application/octet-stream");

/// <summary>Builds the request a browser without JavaScript makes of a filled form (the HTML standard's form submission).</summary>
internal static class FormFilling
{
    internal static HttpRequestMessage Request(Page page, string selector, (string Name, object? Value)[] values)
    {
        var picked = page.One<IElement>(selector);
        var form = picked as IHtmlFormElement ?? (picked as IHtmlButtonElement)?.Form ?? (picked as IHtmlInputElement)?.Form
            ?? throw new InvalidOperationException($"'{selector}' is neither a form nor a button of one.");
        var controls = page.Document.QuerySelectorAll<IHtmlElement>("input,select,textarea,button").Where(c => FormOf(c) == form && c.GetAttribute("name") is { Length: > 0 }).ToList();
        var button = picked == form ? form.QuerySelector<IHtmlElement>("button:not([type=button]):not([type=reset]),input[type=submit]") : (IHtmlElement)picked;
        foreach (var (name, _) in values)
            if (!controls.Exists(c => c.GetAttribute("name") == name))
                throw new InvalidOperationException($"The form has no field '{name}'; it has {string.Join(", ", controls.Select(c => c.GetAttribute("name")).Distinct())}.");
        var fields = controls.SelectMany(c => Fields(c, button, values)).ToList();
        var url = new Uri(page.Url, button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
        var method = button?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(url) { Query = Encode(fields).ReadAsStringAsync().GetAwaiter().GetResult() }.Uri);
        return new HttpRequestMessage(HttpMethod.Post, url) { Content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields) : Encode(fields) };
    }

    private static IEnumerable<(string Name, object Value)> Fields(IHtmlElement control, IHtmlElement? button, (string Name, object? Value)[] values)
    {
        var name = control.GetAttribute("name")!;
        if (control.HasAttribute("disabled") || control.Closest("fieldset[disabled]") is not null) return [];
        var given = values.Where(v => v.Name == name).SelectMany(v => Several(v.Value)).ToList();
        var asked = values.Any(v => v.Name == name);
        return control switch
        {
            IHtmlButtonElement => control == button ? [(name, control.GetAttribute("value") ?? "")] : [],
            IHtmlInputElement { Type: "submit" or "image" or "button" or "reset" } => control == button ? [(name, control.GetAttribute("value") ?? "")] : [],
            IHtmlInputElement { Type: "checkbox" or "radio" } box => (asked ? given.Exists(g => Ticks(box, g)) : box.IsChecked) ? [(name, box.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement { Type: "file" } => given.Count > 0 ? given.Select(g => (name, g)) : [(name, new SentFile("", []))],
            IHtmlSelectElement select => (asked ? given.Select(g => Chosen(select, Words(g))) : select.Options.Where(o => o.IsSelected).Select(o => o.Value)).Select(v => (name, (object)v)),
            IHtmlTextAreaElement area => [(name, asked ? Words(given.FirstOrDefault()) : area.TextContent)],
            IHtmlInputElement input => [(name, asked ? Words(given.FirstOrDefault()) : input.GetAttribute("value") ?? "")],
            _ => [],
        };
    }

    private static string Chosen(IHtmlSelectElement select, string value) => select.Options.Any(o => o.Value == value) ? value
        : throw new InvalidOperationException($"'{select.Name}' has no choice '{value}'; it has {string.Join(", ", select.Options.Select(o => o.Value))}.");

    private static bool Ticks(IHtmlInputElement box, object given)
        => given is bool tick ? tick : Words(given) == (box.GetAttribute("value") ?? "on");

    private static IEnumerable<object> Several(object? value) => value switch
    {
        null => [],
        string or SentFile => [value],
        IEnumerable many => many.Cast<object>(),
        _ => [value],
    };

    private static string Words(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static FormUrlEncodedContent Encode(List<(string Name, object Value)> fields)
        => new(fields.Select(f => KeyValuePair.Create(f.Name, Lines(f.Value is SentFile file ? file.Name : Words(f.Value)))));

    private static MultipartFormDataContent Multipart(List<(string Name, object Value)> fields)
    {
        var content = new MultipartFormDataContent("----" + Guid.NewGuid().ToString("N"));
        foreach (var (name, value) in fields)
        {
            var part = value is SentFile file ? new ByteArrayContent(file.Content) : new StringContent(Lines(Words(value)));
            part.Headers.ContentType = value is SentFile { Type: var type } ? new MediaTypeHeaderValue(type) : null;
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
            if (value is SentFile sent) part.Headers.ContentDisposition.FileName = $"\"{sent.Name}\"";
            content.Add(part);
        }
        return content;
    }

    // A browser sends line ends as the standard of forms wants them.
    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    private static IHtmlFormElement? FormOf(IHtmlElement control) => control switch
    {
        IHtmlInputElement input => input.Form,
        IHtmlSelectElement select => select.Form,
        IHtmlTextAreaElement area => area.Form,
        IHtmlButtonElement button => button.Form,
        _ => null,
    };
}
