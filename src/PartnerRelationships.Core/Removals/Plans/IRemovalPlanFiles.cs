namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Removal plans as files that a person can read. What is read is what was written, or an error: nothing is guessed.</summary>
public interface IRemovalPlanFiles
{
    /// <summary>Reads a plan and notes its path. Whether it is as it was sealed is for <see cref="PlanGate"/> to say.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <exception cref="NotFoundException">There is no such file (RemovalPlanNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no plan, or not one that this version understands (RemovalPlanInvalid).</exception>
    CustomerRemovalPlan Read(string path);

    /// <summary>Looks whether a plan may be written there, before much work goes into it.</summary>
    /// <exception cref="ConflictException">There is a file already (RemovalPlanExists).</exception>
    void RequireRoom(string path, bool overwrite);

    /// <summary>Writes a plan: the whole file, or nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="ConflictException">There is a file already (RemovalPlanExists).</exception>
    /// <exception cref="InvalidInputException">The file cannot be written (RemovalPlanNotWritten).</exception>
    void Write(CustomerRemovalPlan plan, string path, bool overwrite);

    /// <summary>A plan as the text of its file.</summary>
    string ToDocument(CustomerRemovalPlan plan);

    /// <summary>The plan of such a text.</summary>
    /// <exception cref="InvalidInputException">It is no plan (RemovalPlanInvalid).</exception>
    CustomerRemovalPlan FromDocument(string document);
}
