namespace Commonweal.Communication.Incidents.Facts;

/// <summary>The shape beside the word of a fact's state.</summary>
internal static class FactShape
{
    public static string Of(FactState state) => state switch { FactState.Known => "good", FactState.BeingChecked => "soon", FactState.NotKnown => "wait" };
}
