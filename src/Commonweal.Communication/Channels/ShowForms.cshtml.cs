using Commonweal.Communication.Channels.Paper;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Sms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Channels;

/// <summary>A message in the forms of other channels, to be read out, copied and hung up: text message, post, WhatsApp, radio, phone tree, poster.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part)]
internal sealed class ShowFormsModel(SpokenMessages spoken, WhatsAppForms whatsApp, ChromiumPlace chromium, Texts texts) : PageModel
{
    internal sealed record Form(Spoken Said, SmsText Sms, string Post, string Radio, int Seconds, string Phone);

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public IReadOnlyList<Form> Forms { get; private set; } = [];

    /// <summary>By language, where the city has set it up.</summary>
    public IReadOnlyDictionary<string, WhatsAppForm> WhatsApp { get; private set; } = new Dictionary<string, WhatsAppForm>();

    public WhatsAppForms Parcels => whatsApp;

    /// <summary>This machine can make PDFs.</summary>
    public bool HasChromium { get; private set; }

    /// <summary>What the setting names, where nothing is there.</summary>
    public string? Named => chromium.Named;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await spoken.FindAsync(Id, stop) is not { } found) return NotFound();
        (Forms, HasChromium) = ([.. found.Select(FormOf)], chromium.Find() is not null);
        WhatsApp = await whatsApp.OfAsync(Id, found.Select(s => s.Language), stop);
        return Page();
    }

    private Form FormOf(Spoken said)
    {
        var radio = OtherForms.Radio(said);
        var phone = texts.In(said.Language, "channels.phone.text", ("city", said.City), ("words", radio));
        return new(said, OtherForms.Sms(said), OtherForms.Post(said), radio, OtherForms.Seconds(radio, said.Language), phone);
    }
}
