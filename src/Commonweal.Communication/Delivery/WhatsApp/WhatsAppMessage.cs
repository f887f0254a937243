namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>
/// A message as the Cloud API takes it: an approved template with one text in it. Free words would only be taken within a day of
/// the reader's own last message; the city speaks first, so it never sends any.
/// </summary>
internal static class WhatsAppMessage
{
    /// <summary>What is posted for one reader.</summary>
    /// <param name="template">The template.</param>
    /// <param name="number">The reader's number as E.164 writes it.</param>
    /// <param name="text">What goes into its place, without line ends: the API refuses those.</param>
    /// <param name="isCode">It is a code: templates for codes have a button that copies it, which wants it a second time.</param>
    public static object Of(WhatsAppTemplate template, string number, string text, bool isCode)
    {
        object[] place = [new { type = "text", text }];
        object body = new { type = "body", parameters = place };
        return new
        {
            messaging_product = "whatsapp", recipient_type = "individual", to = number, type = "template",
            template = new
            {
                name = template.Name, language = new { code = template.Language },
                components = isCode ? (object[])[body, new { type = "button", sub_type = "url", index = "0", parameters = place }] : [body],
            },
        };
    }
}
