/**
 * The one rule of where a project is, and its grants with it, as a condition on the table `project`: in the areas that
 * are stated, or where none is, in that of its office.
 */
export const inArea = (project: string, area: string): string =>
  `case when ${project}.area_ids = '{}' then exists (select from register.office where id = ${project}.office_id and area_id = ${area})
    else ${area} = any (${project}.area_ids) end`;

/** Where its areas lie, or its office where no area is stated. */
export const inDistrict = (project: string, district: string): string =>
  `case when ${project}.area_ids = '{}' then exists (select from register.office where id = ${project}.office_id and district_id = ${district})
    else exists (select from register.qm_area where id = any (${project}.area_ids) and district_id = ${district}) end`;
