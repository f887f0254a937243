using Commonweal.Standards.Pabulib;

namespace Commonweal.UnitTests.Standards.Pabulib;

public class PabulibFaultTests
{
    private const string Meta = "META\nkey;value\nbudget;100\n";
    private const string Projects = "PROJECTS\nproject_id;cost\na;10\nb;20\n";
    private const string Votes = "VOTES\nvoter_id;vote\n1;a,b\n";

    public static TheoryData<string, string> Faults => new()
    {
        { "", "the file is empty." },
        { "a,b\n1,2\n", "line 1: the first line is not 'META', as in every .pb file." },
        { "META\nPROJECTS\n", "line 2: section META has no line of column names." },
        { "META\nkey,value\n", "line 2: the columns of section META are not 'key;value'." },
        { "META\nkey;value\nbudget\n", "line 3: a line of section META is not a key and a value." },
        { "META\nkey;value\nbudget;0\n", "line 3: the budget is 0; nothing can be shared." },
        { "META\nkey;value\nbudget;-5\n", "line 3: 'budget' is -5; an amount cannot be negative." },
        { "META\nkey;value\nbudget;1,000\n", "line 3: 'budget' is '1,000', which is not an amount (write it with a point and without spaces, as 12500.50)." },
        { Meta + "budget;100\n", "line 4: the key 'budget' is there twice." },
        { Meta, "line 3: section PROJECTS is missing." },
        { Meta + Projects, "line 7: section VOTES is missing." },
        { Meta + Projects + "VOTES\n", "line 8: section VOTES has no line of column names." },
        { Meta + "PROJECTS\nid;cost\n", "line 5: there is no column 'project_id'." },
        { Meta + "PROJECTS\nproject_id;cost;cost\n", "line 5: there are two columns 'cost'." },
        { Meta + Projects + "b;1\n", "line 8: the project 'b' is there twice." },
        { Meta + Projects + "c;ten\n", "line 8: 'cost' is 'ten', which is not an amount (write it with a point and without spaces, as 12500.50)." },
        { Meta + Projects + "c;-1\n", "line 8: 'cost' is -1; an amount cannot be negative." },
        { Meta + Projects + "c\n", "line 8: the section names 2 columns, this line has 1 fields." },
        { Meta + Projects + ";1\n", "line 8: 'project_id' is empty." },
        { Meta + Projects + "\"c,d\";1\n", "line 8: the project 'c,d' has a comma in its identifier; no ballot could name it." },
        { Meta + Projects + "VOTES\nvoter_id;votes\n", "line 9: there is no column 'vote'." },
        { Meta + Projects + Votes + "1;a\n", "line 11: the voter '1' is there twice." },
        { Meta + Projects + Votes + ";a\n", "line 11: 'voter_id' is empty." },
        { Meta + Projects + Votes + "2;a,c\n", "line 11: the ballot names 'c', which is no project of the file." },
        { Meta + Projects + Votes + "2;a,a\n", "line 11: the ballot names the project 'a' twice." },
        { Meta + Projects + Votes + "2;a;3\n", "line 11: the section names 2 columns, this line has 3 fields." },
        { Meta + Projects + "VOTES\nvoter_id;vote;points\n1;a,b;1\n", "line 10: the ballot names 2 projects and 1 points." },
        { Meta + Projects + "VOTES\nvoter_id;vote;points\n1;a;-1\n", "line 10: 'points' holds '-1', which is not a number from 0 on." },
        { Meta + Projects + "VOTES\nvoter_id;vote\n", "section VOTES holds no ballot." },
        { Meta + "PROJECTS\nproject_id;cost\n" + "VOTES\nvoter_id;vote\n1;\n", "section PROJECTS holds no project." },
        { "META\nkey;value\n" + Projects + Votes, "section META names no 'budget'." },
        { Meta + "comment;\"never\nclosed\n", "line 4: a quote is opened and never closed." },
        { Meta + "comment;\"one\ntwo\" three\n", "line 5: there is text after a closing quote." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_WhatIsWrong_NamesLineAndReason(string text, string message) =>
        Assert.Equal(message, Assert.Throws<PabulibException>(() => PabulibReader.Read(text)).Message);

    [Fact]
    public void Read_AMillionColumnsOrOneEndlessField_StopsEarly()
    {
        Assert.Equal("line 5: there are more than 2,000 fields.", Fault(new Endless(Meta + "PROJECTS\n", "c;")));
        Assert.Equal("line 4: a field is longer than 1,048,576 characters.", Fault(new Endless(Meta, "c")));
        Assert.Equal("line 1: a field is longer than 1,048,576 characters.", Fault(new Endless("", "c")));
    }

    [Fact]
    public void Builder_OutOfOrder_Refuses()
    {
        Assert.Throws<PabulibException>(() => new PabulibBuilder().AddProject(["a", "1"]));
        Assert.Throws<PabulibException>(() => new PabulibBuilder().AddVote(["1", "a"]));
    }

    private static string Fault(TextReader reader) => Assert.Throws<PabulibException>(() => PabulibReader.Read(reader)).Message;

    // Says its start once and then the same for ever.
    private sealed class Endless(string start, string then) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            for (var to = index; to < index + count; to++, at++) buffer[to] = at < start.Length ? start[at] : then[(at - start.Length) % then.Length];
            return count;
        }
    }
}
