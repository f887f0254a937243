using Commonweal.Engagement.Consultations.Results;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>A statement with how each group stands to it, as the page shows it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The statement and its votes.</param>
/// <param name="ByDisagreement">Whether the bars show who disagrees.</param>
internal sealed record StatementLine(ShowConsultationModel Page, ShownStatement Line, bool ByDisagreement);
