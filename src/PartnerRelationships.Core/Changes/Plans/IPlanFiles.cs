using System.Collections.Generic;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Plans as files that a person can read. What is read is what was written, or an error: nothing is guessed.</summary>
public interface IPlanFiles
{
    /// <summary>Reads a plan and notes its path. Whether it is as it was sealed is for <see cref="PlanGate"/> to say.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <exception cref="NotFoundException">There is no such file (RelationshipPlanNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no plan, or not one that this version understands (RelationshipPlanInvalid).</exception>
    RelationshipPlan Read(string path);

    /// <summary>Looks whether a plan may be written there, before much work goes into it.</summary>
    /// <exception cref="ConflictException">There is a file already (RelationshipPlanExists).</exception>
    void RequireRoom(string path, bool overwrite);

    /// <summary>Writes a plan: the whole file, or nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="ConflictException">There is a file already (RelationshipPlanExists).</exception>
    /// <exception cref="InvalidInputException">The file cannot be written (RelationshipPlanNotWritten).</exception>
    /// <returns>The plan with its path.</returns>
    RelationshipPlan Write(RelationshipPlan plan, string path, bool overwrite);

    /// <summary>Begins a plan.</summary>
    /// <exception cref="InvalidInputException">There is no room for its draft (RelationshipPlanNotWritten).</exception>
    IPlanDraft Begin();

    /// <summary>A plan as a ledger keeps it: the text of its file, of a list of lines without those of the customers.</summary>
    string ToDocument(RelationshipPlan plan);

    /// <summary>The lines of such a text that the seal covers, but for those of the customers: the head first, and whoever could not be checked. Of the older
    /// form nothing can be told.</summary>
    IReadOnlyList<string> Covered(string document);

    /// <summary>The customer of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">The place that it must have, from 1.</param>
    /// <exception cref="InvalidInputException">It is none, or in another place (RelationshipPlanInvalid).</exception>
    PlannedCustomer ReadLine(string line, int place);

    /// <summary>The plan of such a text; of a list of lines it has no customers.</summary>
    /// <exception cref="InvalidInputException">It is no plan (RelationshipPlanInvalid).</exception>
    RelationshipPlan FromDocument(string document);
}
