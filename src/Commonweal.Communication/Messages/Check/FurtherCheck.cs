namespace Commonweal.Communication.Messages.Check;

/// <summary>What another slice looks for in messages that were written for it. The sender goes on knowingly or not at all.</summary>
internal abstract class FurtherCheck
{
    /// <summary>What it found; the keys are whole catalogue keys with the places <c>language</c> and <c>words</c>.</summary>
    public abstract IEnumerable<Finding> Look(Message message);
}
