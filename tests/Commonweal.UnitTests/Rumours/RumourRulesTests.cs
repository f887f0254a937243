using Commonweal.Communication.Rumours;

namespace Commonweal.UnitTests.Rumours;

public sealed class RumourRulesTests
{
    [Theory]
    [InlineData("The water is not poisoned. It was tested.", true)]
    [InlineData("It was tested on Monday and is clean. The water is not poisoned.", false)]
    [InlineData("Clean from every tap", false)]
    [InlineData("Nobody poisoned the water", true)]
    public void Repeats_BeginningWithMostOfTheRumour_IsNoticed(string answer, bool noticed)
        => Assert.Equal(noticed ? "The water is poisoned" : null, FactFirst.Repeats(answer, ["Somebody moved the market to another day", "The water is poisoned"]));

    [Fact]
    public void Repeats_Arabic_SeesThroughArticleAndSpelling()
        => Assert.NotNull(FactFirst.Repeats("المكتبة لا تطلب جواز السفر. يكفي الاسم.", ["يقال إن مكتبه المدينة تطلب جواز سفر"]));

    [Theory]
    [InlineData("At 23.10 it ends. Then a bus.", "At 23.10 it ends.")]
    [InlineData("هل هذا صحيح؟ نعم.", "هل هذا صحيح؟")]
    [InlineData("很安全。请放心。", "很安全。")]
    [InlineData("one line\nanother", "one line")]
    [InlineData("  no end ", "no end")]
    public void FirstSentence_EndsWhereItEnds(string text, string first) => Assert.Equal(first, FactFirst.FirstSentence(text));

    [Theory]
    [InlineData("The swimming pool closes in May", "they close the SWIMMING POOL in may", true)]
    [InlineData("La piscine va fermer", "la pïscine ferme, elle va fermer", true)]
    [InlineData("مدرسة الضفة ستُغلق", "المدرسه في الضفه ستغلق", true)]
    [InlineData("游泳池要关闭", "听说游泳池关闭了", true)]
    [InlineData("The swimming pool closes", "The library closes", false)]
    [InlineData("", "", false)]
    public void Likeness_SameMatterInOtherWords_IsSeen(string one, string other, bool alike)
        => Assert.Equal(alike, Likeness.Of(Likeness.Words(one), Likeness.Words(other)) >= 0.5);

    [Fact]
    public void Weighing_MoreOfEither_NeverComesLater()
    {
        foreach (var likelihood in Enum.GetValues<Likelihood>())
            foreach (var harm in Enum.GetValues<Harm>())
            {
                if (likelihood < Likelihood.Easily) Assert.True(Weighing.Of(likelihood + 1, harm) <= Weighing.Of(likelihood, harm));
                if (harm < Harm.Serious) Assert.True(Weighing.Of(likelihood, harm + 1) <= Weighing.Of(likelihood, harm));
            }
        Assert.Equal(Urgency.AtOnce, Weighing.Of(Likelihood.Easily, Harm.Serious));
        Assert.Equal(Urgency.CanWait, Weighing.Of(Likelihood.Hardly, Harm.Little));
    }

    [Theory]
    [InlineData(9, 2, false)]
    [InlineData(10, 0, true)]
    [InlineData(1, 3, true)]
    public void Reach_HearingsOrDistricts_Decides(int hearings, int districts, bool reached) => Assert.Equal(reached, new ReachRule().IsReached(hearings, districts));

    [Fact]
    public void Sources_TheSameTwice_AreOne()
    {
        Assert.False(RumourSource.AreEnough(["Waterworks", " WATERWORKS"]));
        Assert.True(RumourSource.AreEnough(["Waterworks", "Laboratory"]));
    }

    [Fact]
    public void Median_HalfTookNoLonger()
    {
        Assert.Null(Median.Of([]));
        Assert.Equal(2, Median.Of([9, 1, 2, 4]));
        Assert.Equal(3, Median.Of([30, 3, 1]));
    }
}
