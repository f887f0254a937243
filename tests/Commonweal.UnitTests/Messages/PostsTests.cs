using Commonweal.Communication.Messages.Forms;
using Xunit;

namespace Commonweal.UnitTests.Messages;

public sealed class PostsTests
{
    private const string Link = "https://city.example/en/news/1";

    [Theory]
    [InlineData("The bridge is open.", 100, "The bridge is open.")]
    [InlineData("The bridge is open. It was repaired in three weeks.", 30, "The bridge is open.")]
    [InlineData("Repairs cost 3.5 million and took weeks", 20, "Repairs cost 3.5…")]
    [InlineData("الجسر مفتوح؟ نعم، يمكنكم العبور الآن", 20, "الجسر مفتوح؟")]
    [InlineData("橋は開いています。どうぞお渡りください", 12, "橋は開いています。")]
    [InlineData("Abcdefghijklmnop", 8, "Abcdefg…")]
    [InlineData("🚲🚲🚲🚲🚲🚲", 8, "🚲🚲🚲…")]
    [InlineData("a🚲🚲🚲🚲🚲", 8, "a🚲🚲🚲…")]
    public void Cut_EndsWithASentence_ElseAWord_AndNeverInsideACharacter(string words, int most, string expected)
    {
        var cut = Posts.Cut(words, most);
        Assert.Equal(expected, cut);
        Assert.InRange(cut.Length, 0, most);
    }

    [Fact]
    public void Telegram_EscapesWhateverWasTyped_AndKeepsItsOwnMarks()
        => Assert.Equal("<b>Bridge &lt;b&gt; &amp; ferry</b>\n\nGo &lt;script&gt; now &amp; then\n\n" + Link, Posts.Telegram(Said("Bridge <b> & ferry", "Go \\<script> now & then")));

    [Theory]
    [InlineData(20_000, 10)]
    [InlineData(20_000, 150)]
    [InlineData(10, 10)]
    public void Posts_AreNoLongerThanTheNetworkTakes_AndKeepTheirLink(int text, int headline)
    {
        var said = Said(new string('h', headline), string.Concat(Enumerable.Repeat("Words and more. ", text / 16 + 1)));
        var telegram = Posts.Telegram(said).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal);
        Assert.InRange(telegram.Length, 1, 4096);
        Assert.EndsWith(Link, telegram, StringComparison.Ordinal);
        foreach (var longest in (int[])[100, 500])
        {
            var mastodon = Posts.Mastodon(said, longest);
            Assert.InRange(mastodon.Length, 1, longest);
            Assert.EndsWith(Link, mastodon, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatsApp_IsOneLine_SaysHowToStop_AndFitsIntoABody()
    {
        var said = Said("Heat\tuntil  Friday", "Drink **water**.\r\n\r\nTake with you:\n- water\n- a hat\n\u2028Call 112");
        Assert.Equal("Heat until Friday. Drink water. Take with you: water · a hat · Call 112 " + Link + " Stop: answer STOP", Posts.WhatsApp(said, "Stop: answer STOP"));
        foreach (var headline in (int[])[10, 150, 895, 2000])
        {
            var whole = Posts.WhatsApp(Said(new string('h', headline), string.Concat(Enumerable.Repeat("Words and more.\n", 900))), "Stop: answer STOP");
            Assert.InRange(whole.Length, 1, 900);
            Assert.EndsWith(Link + " Stop: answer STOP", whole, StringComparison.Ordinal);
            Assert.DoesNotContain(whole, char.IsControl);
        }
    }

    private static Spoken Said(string headline, string text) => new("en", "Testport", headline, text, Link);
}
