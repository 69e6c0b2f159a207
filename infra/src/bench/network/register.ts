import { AUTHORITY_OFFICES, QM_OFFICE_START } from '../viewers';
import { WALL, type NetworkPart, type NetworkSize } from './groundwork';

const authorities = (): string =>
  AUTHORITY_OFFICES.map(
    ({ id, kind, district }) =>
      `(${id}, 'office-${id}', 'Amt ${id}', '${kind}', ${district ? `'${district}'` : 'null'})`,
  ).join(', ');

// Roles by kind of office; the address is the role and the office's number.
const MEMBERS = `
  select o.id as office_id, role, o.id * 10 + n as i from register.office o
  join (values ('QM_OFFICE', array['OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR', 'ACTOR_REPRESENTATIVE']),
    ('DISTRICT_AUTHORITY', array['OFFICE_LEAD', 'DISTRICT_OFFICER']), ('SENATE_AUTHORITY', array['OFFICE_LEAD', 'AUDITOR']),
    ('COORDINATION', array['OFFICE_LEAD', 'NETWORK_STEWARD'])) as kind_roles (kind, roles) on kind_roles.kind = o.kind
  cross join lateral unnest(roles) with ordinality as given (role, n)`;

/** Offices, areas, firms, assignments, members, programmes and funds: small, so one step. */
export const registerPart = ({ qmOffices }: NetworkSize): NetworkPart => ({
  name: 'register',
  count: 1,
  sql: `
insert into register.office (id, slug, name, kind, district_id) values ${authorities()};
insert into register.firm (id, name) select n, 'Träger ' || n from generate_series(1, ${Math.ceil(qmOffices / 4)}) n;
insert into register.qm_area (id, slug, name, district_id, status)
  select ${QM_OFFICE_START} + n, 'area-' || n, 'Gebiet ' || n, lpad((n % 12 + 1)::text, 2, '0'), 'ACTIVE' from generate_series(0, ${qmOffices - 1}) n;
insert into register.office (id, slug, name, kind, district_id, area_id)
  select id, 'office-' || id, 'QM ' || name, 'QM_OFFICE', district_id, id from register.qm_area;
insert into register.area_assignment (id, firm_id, area_id, period_text, possible, certain)
  select id, (id - ${QM_OFFICE_START}) / 4 + 1, id, '2024/..', '[2024-01-01,)', '[2024-12-31,)' from register.qm_area;
insert into register.area_assignment (id, firm_id, area_id, period_text, possible, certain, ends_on)
  select id + 100000, (id - ${QM_OFFICE_START}) / 4 + 1, id, '2016/2023', '[2016-01-01,2024-01-01)', '[2016-12-31,2023-01-02)', '2023-12-31' from register.qm_area;
insert into funding.programme (id, sources) values (9001, '{BUND,LAND}'), (9002, '{EU}');
insert into funding.programme_name (id, programme_id, name, period_text, possible, certain) values
  (bench.key(1, 2), 9001, 'Sozialer Zusammenhalt', '2020/..', '[2020-01-01,)', '[2020-12-31,)'),
  (bench.key(2, 2), 9001, 'Soziale Stadt', '1999/2019', '[1999-01-01,2020-01-01)', '[1999-12-31,2019-01-02)'), (bench.key(3, 2), 9002, 'EFRE', null, null, null);
insert into funding.fund (id, programme_id, kind, name) values (9001, 9001, 'PROJECT_FUND', 'Projektfonds'), (9002, 9001, 'ACTION_FUND', 'Aktionsfonds'), (9003, 9002, 'NETWORK_FUND', 'Netzwerkfonds');
insert into register.membership (${WALL}, role, email, display_name, starts_on, assignment_id, actor_id)
  select m.office_id, bench.key(m.i, 1), 'OFFICE', '{}', array[bench.key(m.i, 1)], bench.moment(m.i, 1), bench.moment(m.i, 1), m.role,
    lower(m.role) || '.' || m.office_id || '@bench.example', m.role, '2024-01-01', (select area_id from register.office where id = m.office_id),
    case when m.role = 'ACTOR_REPRESENTATIVE' then bench.key(m.office_id - ${QM_OFFICE_START - 1}, 10) end
  from (${MEMBERS}) m;
insert into bench.office select (row_number() over (order by o.id) - 1)::integer, o.id, o.district_id, m.id
  from register.office o join register.membership m on m.office_id = o.id and m.role = 'OFFICE_STAFF' where o.kind = 'QM_OFFICE';`,
});
