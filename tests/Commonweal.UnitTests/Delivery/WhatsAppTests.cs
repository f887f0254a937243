using System.Text;
using System.Text.Json;
using Commonweal.Communication.Delivery.WhatsApp;
using Microsoft.Extensions.Configuration;

namespace Commonweal.UnitTests.Delivery;

public sealed class WhatsAppTests
{
    private const string Secret = "the-secret-of-the-app";

    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["whatsapp:token"] = "EAAx", ["whatsapp:number"] = "106540352242922", ["whatsapp:templates:en"] = "city_news/en_GB", ["whatsapp:templates:ar"] = "city_news",
        ["whatsapp:codes:en"] = "city_code", ["whatsapp:secret"] = Secret, ["whatsapp:verify"] = "the-word-that-we-agreed",
    };

    [Fact]
    public void Message_HasTheShapeOfTheCloudApi()
        => Assert.Equal("""{"messaging_product":"whatsapp","recipient_type":"individual","to":"\u002B33612345678","type":"template","template":{"name":"city_news","language":{"code":"en_GB"},"components":[{"type":"body","parameters":[{"type":"text","text":"The bridge is open."}]}]}}""",
            JsonSerializer.Serialize(WhatsAppMessage.Of(new("city_news", "en_GB"), "+33612345678", "The bridge is open.", isCode: false)));

    [Fact]
    public void Code_StandsInTheBodyAndOnTheButtonThatCopiesIt()
    {
        var components = JsonSerializer.SerializeToElement(WhatsAppMessage.Of(new("city_code", "ar"), "+33612345678", "123456", isCode: true)).GetProperty("template").GetProperty("components");
        Assert.Equal("""[{"type":"body","parameters":[{"type":"text","text":"123456"}]},{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"123456"}]}]""", components.GetRawText());
    }

    [Fact]
    public void Settings_Whole_NameTheAddressAndTheTemplates()
    {
        var read = WhatsAppSettings.Read(Settings())!;
        Assert.Equal("https://graph.facebook.com/v25.0/106540352242922/messages", read.Messages.AbsoluteUri);
        Assert.Equal(new WhatsAppTemplate("city_news", "en_GB"), read.TemplateFor("en", isCode: false));
        Assert.Equal(new WhatsAppTemplate("city_news", "ar"), read.TemplateFor("ar", isCode: false));
        // A language without one takes the first there is.
        Assert.Equal(new WhatsAppTemplate("city_news", "ar"), read.TemplateFor("fr", isCode: false));
        Assert.Equal(new WhatsAppTemplate("city_code", "en"), read.TemplateFor("ar", isCode: true));
        Assert.Null(WhatsAppSettings.Read(Settings(("whatsapp:token", null))));
    }

    [Theory]
    [InlineData("whatsapp:number", "+33 6 12", "whatsapp:number")]
    [InlineData("whatsapp:number", null, "whatsapp:number")]
    [InlineData("whatsapp:token", "EAA x", "whatsapp:token")]
    [InlineData("whatsapp:templates:en", "City News", "whatsapp:templates:en")]
    [InlineData("whatsapp:templates:en", "city_news/en-GB", "whatsapp:templates:en")]
    [InlineData("whatsapp:codes:en", null, "whatsapp:codes:en")]
    [InlineData("whatsapp:secret", null, "whatsapp:secret")]
    [InlineData("whatsapp:verify", "short", "whatsapp:verify")]
    [InlineData("whatsapp:api", "http://graph.example", "whatsapp:api")]
    [InlineData("whatsapp:version", "v25/../x", "whatsapp:version")]
    [InlineData("whatsapp:price", "-1", "whatsapp:price")]
    [InlineData("whatsapp:per-second", "0", "whatsapp:per-second")]
    [InlineData("whatsapp:currency", "Euro", "whatsapp:currency")]
    public void Settings_ThatMakeNoSense_SayWhich(string setting, string? value, string told)
        => Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => WhatsAppSettings.Read(Settings((setting, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(190, null, WhatsAppFault.Entry)]
    [InlineData(200, null, WhatsAppFault.Entry)]
    [InlineData(299, null, WhatsAppFault.Entry)]
    [InlineData(100, 33, WhatsAppFault.Entry)]
    [InlineData(100, null, WhatsAppFault.Refused)]
    [InlineData(131042, null, WhatsAppFault.Entry)]
    [InlineData(130429, null, WhatsAppFault.Busy)]
    [InlineData(131056, null, WhatsAppFault.Pace)]
    [InlineData(131047, null, WhatsAppFault.Template)]
    [InlineData(132001, null, WhatsAppFault.Template)]
    [InlineData(132015, null, WhatsAppFault.Template)]
    [InlineData(132005, null, WhatsAppFault.Refused)]
    [InlineData(131026, null, WhatsAppFault.Nobody)]
    [InlineData(131000, null, WhatsAppFault.Passing)]
    [InlineData(131049, null, WhatsAppFault.Refused)]
    [InlineData(999999, null, WhatsAppFault.Refused)]
    public void Code_SaysWhoseFaultItIs(int code, int? subcode, object fault) => Assert.Equal((WhatsAppFault)fault, WhatsAppFaults.Of(code, subcode));

    [Fact]
    public void News_AreReadAsMetaWritesThem_AndOtherThingsPassedOver()
    {
        const string Body = """
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
            "contacts":[{"profile":{"name":"Sheena"},"wa_id":"16505551234"}],"messages":[{"from":"16505551234","id":"wamid.A","timestamp":"1749416383","type":"text","text":{"body":"STOP"}},{"from":"16505551234","type":"reaction","reaction":{"emoji":"x"}},{"from_user_id":"US.1","type":"text","text":{"body":"STOP"}}],
            "statuses":[{"id":"wamid.B","status":"delivered","timestamp":"1750263773","recipient_id":"16505551234","pricing":{"billable":true}},{"id":"wamid.C","status":"failed","errors":[{"code":131049,"title":"x","error_data":{"details":"y"}}]},{"id":"wamid.D","status":"failed","errors":[{"code":"1"}]},{"id":5,"status":"read"}]},"field":"messages"},
            {"value":{"event":"APPROVED","message_template_id":1},"field":"message_template_status_update"},
            {"value":{"metadata":{"phone_number_id":"1"},"statuses":[{"id":"wamid.E","status":"failed"}]},"field":"messages"}]}]}
            """;
        var news = WhatsAppNews.Read(Encoding.UTF8.GetBytes(Body), "106540352242922")!;
        Assert.Equal([new("wamid.B", "delivered", null), new("wamid.C", "failed", 131049), new("wamid.D", "failed", null)], news.Statuses);
        Assert.Equal([new("16505551234", "STOP")], news.Answers);
        Assert.Null(WhatsAppNews.Read("{\"entry\":"u8.ToArray(), "1"));
        foreach (var odd in (string[])["[]", "1", "null", "\"entry\"", "{\"entry\":1}", "{\"entry\":[1,null,[]]}"]) Assert.Empty(WhatsAppNews.Read(Encoding.UTF8.GetBytes(odd), "1")!.Statuses);
    }

    [Theory]
    [InlineData("sha256=SIGNATURE", true)]
    [InlineData("sha256=SIGNATURf", false)]
    [InlineData("SIGNATURE", false)]
    [InlineData("sha256=", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Signature_IsTheHmacOfTheBodyAsItCame(string? given, bool isSigned)
    {
        // Computed by another program.
        const string Right = "c3a83d27b8b583b0ea76f6409b187594c0d111964456f01f5a73ea5a898caf6d";
        Assert.Equal(isSigned, WhatsAppIncoming.IsSigned("{\"a\":1}"u8.ToArray(), given?.Replace("SIGNATURE", Right, StringComparison.Ordinal).Replace("SIGNATURf", Right[..^1] + (Right[^1] == '0' ? '1' : '0'), StringComparison.Ordinal), Secret));
    }

    [Theory]
    [InlineData("33612345678", "33612345678")]
    [InlineData("+33612345678", "33612345678")]
    [InlineData("5215512345678", "525512345678 5215512345678")]
    [InlineData("525512345678", "525512345678")]
    [InlineData("541112345678", "5491112345678 541112345678")]
    [InlineData("5491112345678", "5491112345678")]
    [InlineData("554899990000", "5548999990000 554899990000")]
    [InlineData("5548999990000", "5548999990000")]
    [InlineData("", "")]
    public void Number_OfAnOlderForm_IsFoundByTodays(string from, string expected) => Assert.Equal(expected, string.Join(' ', WhatsAppNumbers.Of(from)));

    private static IConfiguration Settings(params (string Name, string? Value)[] other)
    {
        var all = new Dictionary<string, string?>(Whole);
        foreach (var (name, value) in other) all[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}
