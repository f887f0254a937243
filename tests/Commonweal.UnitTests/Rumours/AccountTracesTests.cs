using Commonweal.Communication.Rumours;

namespace Commonweal.UnitTests.Rumours;

public sealed class AccountTracesTests
{
    [Theory]
    [InlineData("Says @harbour_watch again", "@harbour_watch")]
    [InlineData("(@nadia.b)", "@nadia.b")]
    [InlineData("قالها @نادية أمس", "@نادية")]
    [InlineData("＠someone wrote it", "@someone")]
    [InlineData("from @anna@mastodon.example", "@anna")]
    [InlineData("u/river_talk posted", "u/river_talk")]
    [InlineData("see https://www.facebook.com/groups/riverside", "https://www.facebook.com/groups/riverside")]
    [InlineData("x.com/anna/status/12", "x.com/anna/status/12")]
    [InlineData("T.ME/harbourtalk", "T.ME/harbourtalk")]
    [InlineData("https://m.youtube.com/channel/UC1", "https://m.youtube.com/channel/UC1")]
    [InlineData("https://social.example/@anna/1", "https://social.example/@anna/1")]
    [InlineData("http://chat.whatsapp.com/AbC", "http://chat.whatsapp.com/AbC")]
    public void Find_WhatLeadsToAnAccount_IsFound(string text, string trace) => Assert.Equal(trace, AccountTraces.Find(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Somebody on facebook.com said the pool closes.")]
    [InlineData("Tickets @ 5 at the door")]
    [InlineData("Write to water@city.example")]
    [InlineData("https://city.example/water/report.pdf")]
    [InlineData("netflix.com/title/1 is not a network")]
    [InlineData("The 24/7 bus and/or the tram, 3.50/day")]
    [InlineData("سمعت أن الماء مقطوع.")]
    public void Find_OrdinaryWords_AreLeftAlone(string? text) => Assert.Null(AccountTraces.Find(text));
}
