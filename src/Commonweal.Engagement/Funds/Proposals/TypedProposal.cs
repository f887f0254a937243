namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>The fields of a proposal, shared by the page that makes one and the page that changes it.</summary>
internal sealed record TypedProposal(ProposalForm Form, ProposalChoices Choices);
